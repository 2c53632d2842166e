export { DataInUse } from './data-lock.js';
export { type Db, openDb, type Tx, type Who } from './db.js';
export { type MigrationSource, migrate, readMigrations } from './migrate.js';
export { type Database, openDatabase } from './open-database.js';
export { type RoleName, roleNames, roleUrl } from './roles.js';
export { type Statement, sql } from './sql.js';
export { type Postgres, startPostgres } from './supervisor.js';
