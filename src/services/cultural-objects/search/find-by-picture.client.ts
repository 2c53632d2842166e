// The picture stays in the browser: what is sent are its features alone. Where anything fails, the form is sent as it would be without
// this script, with the picture.
import { guessesOf, writeGuesses } from '../../../platform/likeness/index.js';

const form = document.querySelector<HTMLFormElement>('#picture-search');
const chosen = form?.querySelector<HTMLInputElement>('input[type="file"]');
const hidden = form?.querySelector<HTMLInputElement>('input[name="guesses"]');
/** Dots along the longer side: more would not change what is compared. */
const most = 512;

form?.addEventListener('submit', (event) => {
  const file = chosen?.files?.[0];
  if (!file || !chosen || !hidden || hidden.value) return;
  event.preventDefault();
  void featuresOf(file)
    .then((features) => {
      hidden.value = features;
      chosen.disabled = true;
    })
    .finally(() => form.submit());
});

// Come back to by the browser's own history, the form begins anew.
addEventListener('pageshow', () => {
  if (hidden) hidden.value = '';
  if (chosen) chosen.disabled = false;
});

async function featuresOf(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const share = Math.min(1, most / Math.max(picture.width, picture.height));
  const [width, height] = [
    Math.max(1, Math.round(picture.width * share)),
    Math.max(1, Math.round(picture.height * share)),
  ];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('the browser draws nothing');
  pen.drawImage(picture, 0, 0, width, height);
  return writeGuesses(guessesOf(pen.getImageData(0, 0, width, height)));
}
