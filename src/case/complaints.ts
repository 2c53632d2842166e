export { clearComplained, listComplained, listOfficers, nameComplained } from './complaints/complained-about.js';
export { countImpartial } from './complaints/count-impartial.js';
