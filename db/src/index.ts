export { DataSource } from 'typeorm';
export type { EntityManager } from 'typeorm';
export { openDatabase } from './open.ts';
export type { Database, DatabaseOptions } from './open.ts';
export { migrate } from './migrate.ts';
export type { MigrateOptions } from './migrate.ts';
export { DatabaseError } from './errors.ts';
export type { DatabaseErrorCode } from './sentences.ts';
