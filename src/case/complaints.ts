export { clearComplained, listComplained, listOfficers, nameComplained } from './complaints/complained-about.js';
