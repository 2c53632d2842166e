export { sitePaths } from './paths.js';
