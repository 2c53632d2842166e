export { type ClientWay, type WayDetails, waysAt } from './ways/seven-ways.js';
