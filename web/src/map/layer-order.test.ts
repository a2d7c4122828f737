import { describe, expect, it } from 'vitest';
import type { LayerSpecification } from 'maplibre-gl';
import { inOrder, moveLayers } from './layer-order.ts';

const of = (...ids: string[]): LayerSpecification[] => ids.map((id) => ({ id, type: 'background' }));

describe('the order of layers', () => {
  it('changes only among those that may be moved', () => {
    const items = [{ id: 'fill' }, { id: 'borders' }, { id: 'marks' }, { id: 'names' }, { id: 'incidents' }];
    expect(inOrder(items, ['names', 'incidents', 'borders']).map(({ id }) => id)).toEqual([
      'fill',
      'borders',
      'marks',
      'incidents',
      'names',
    ]);
  });

  it('is brought to the map by moves that end in it', () => {
    const shown = ['a', 'b', 'c', 'd'];
    const moveLayer = (id: string, before?: string) => {
      shown.splice(shown.indexOf(id), 1);
      shown.splice(before === undefined ? shown.length : shown.indexOf(before), 0, id);
    };
    moveLayers({ moveLayer }, of('a', 'b', 'c', 'd'), of('a', 'd', 'b', 'c'));
    expect(shown).toEqual(['a', 'd', 'b', 'c']);
  });

  it('costs nothing while it stays, also where layers come and go', () => {
    const moveLayer = () => {
      throw new Error('moved');
    };
    expect(() => moveLayers({ moveLayer }, of('a', 'b', 'c'), of('a', 'n', 'c'))).not.toThrow();
  });
});
