export { discoverRooms, findMigrations, floors, loadMembers } from './discover.js';
export { createHouse, type OpenHouse } from './house.js';
