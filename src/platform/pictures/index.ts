export type { Dots } from './codecs.js';
export { redraw } from './redraw.js';
export { encodePicture, stamp } from './stamp.js';
