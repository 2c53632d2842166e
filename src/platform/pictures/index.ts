export { codecs, type Dots } from './codecs.js';
export { drawLine } from './letters.js';
export { redraw } from './redraw.js';
export { dotsOf, shrunk } from './shrink.js';
export { encodePicture, stamp } from './stamp.js';
