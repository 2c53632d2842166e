/** Dots along the longer side of a photograph that is kept. */
const most = 1600;

/** A picture file as a small JPEG within a `data:` address; undefined where the browser cannot read it. */
export async function makeSmall(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture) return undefined;
  const share = Math.min(1, most / Math.max(picture.width, picture.height));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.max(1, Math.round(picture.width * share)),
    height: Math.max(1, Math.round(picture.height * share)),
  });
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  // What is see-through becomes white, not black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.85);
}

export async function sizeOf(data: string): Promise<{ readonly width: number; readonly height: number }> {
  const image = Object.assign(new Image(), { src: data });
  await image.decode();
  return { width: image.naturalWidth, height: image.naturalHeight };
}
