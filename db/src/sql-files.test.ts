import { expect, test } from 'vitest';
import { createdNames } from './apply-objects.ts';
import { isOldPostgis } from './postgres-checks.ts';
import { readSqlFiles } from './sql-files.ts';

test('the migrations of the project are numbered without gaps', () => {
  const { migrations } = readSqlFiles();
  expect(migrations.map((migration) => Number(migration.name.slice(0, 4)))).toEqual(
    migrations.map((_, index) => index + 1),
  );
});

test('every SQL object file of the project names what it creates', () => {
  const unnamed = readSqlFiles().objects.filter((file) => createdNames(file).length === 0);
  expect(unnamed).toEqual([]);
});

test('what a file creates is read from its text', () => {
  const text = `-- create view no
    create or replace view a as select 1;
    CREATE  MATERIALIZED VIEW public.b as select 1;
    create function c(x int) returns int language sql as $$ select 1 $$;`;
  expect(createdNames({ name: '', text, sha256: '' })).toEqual([
    { kind: 'view', name: 'a' },
    { kind: 'materialized view', name: 'public.b' },
    { kind: 'function', name: 'c' },
  ]);
});

test('PostGIS versions are compared as numbers', () => {
  expect(['3.2.9', '2.5', '3.3.0', '3.10.1', '4.0'].map(isOldPostgis)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
