// Draws one picture that may be hostile anew, in a process of its own with nothing but the bytes (security.md, rules 1 and 11).
import { redraw } from '../../platform/pictures/index.js';

process.once('message', ({ file }: { readonly file: Uint8Array }) => {
  redraw(file).then((drawn) => process.send?.({ drawn }, () => process.exit()));
});
