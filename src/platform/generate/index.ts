export { demonstrationIds } from './demonstration-ids.js';
