export { redraw } from './redraw.js';
