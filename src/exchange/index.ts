export { createRoom } from './room.js';
