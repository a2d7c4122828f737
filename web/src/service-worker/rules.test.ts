import { describe, expect, it } from 'vitest';
import { answererOf, outdated, surplusTiles, tilesNamed } from './rules.ts';

const ORIGIN = 'https://peta.test';
const get = (path: string, mode = 'cors') =>
  answererOf({ method: 'GET', mode, url: new URL(path, ORIGIN).href }, ORIGIN);

describe('what the service worker answers', () => {
  it.each([
    ['/?wilayah=73.02#8/-5/120', 'navigate', 'page'],
    ['/graphiql', 'navigate', null],
    ['/api/imports/incident', 'cors', null],
    ['/api/basemap', 'cors', null],
    ['/graphql', 'cors', null],
    ['/sw.js', 'same-origin', null],
    ['/assets/main-abc.js', 'cors', 'asset'],
    ['/tiles/0123abcd/5/25/15.mvt', 'cors', 'tile'],
    ['/tiles/regions.json', 'cors', null],
    ['https://petak.contoh.go.id/tiles/0123abcd/5/25/15.mvt', 'cors', null],
  ])('%s (%s): %s', (path, mode, answerer) => expect(get(path, mode)).toBe(answerer));

  it('never answers what changes something', () => {
    expect(answererOf({ method: 'POST', mode: 'cors', url: `${ORIGIN}/assets/a.js` }, ORIGIN)).toBeNull();
  });

  it('keeps the tiles that a page names, and nothing else', () => {
    const tile = `${ORIGIN}/tiles/0123abcd/5/25/15.mvt`;
    expect(
      tilesNamed({ addresses: [tile, `${ORIGIN}/graphql`, 7, 'https://x.test/tiles/a/1/1/1.mvt'] }, ORIGIN),
    ).toEqual([tile]);
    expect(tilesNamed('tiles', ORIGIN)).toEqual([]);
  });
});

describe('what is no longer kept', () => {
  it('is every build but the new one and the one before', () => {
    const names = ['serasi-app-1', 'serasi-tiles-1', 'serasi-app-2', 'serasi-answers-1', 'serasi-app-3'];
    expect(outdated(names, '3')).toEqual(['serasi-app-1']);
    expect(outdated(['serasi-app-3'], '3')).toEqual([]);
  });

  it('is every tile of another set than the newest, and the oldest beyond what fits', () => {
    const old = ['/tiles/aaaa/1/0/0.mvt', '/tiles/aaaa/1/0/1.mvt'];
    const many = Array.from({ length: 2503 }, (_, i) => `/tiles/bbbb/12/${i}/0.mvt`);
    expect(surplusTiles([...old, ...many])).toEqual([...old, ...many.slice(0, 3)]);
    expect(surplusTiles([])).toEqual([]);
  });
});
