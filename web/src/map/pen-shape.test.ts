import type { AreaShape } from '@serasi/shared';
import { describe, expect, it } from 'vitest';
import { PEN_MODE, ringOfShape, shapeOfRing } from './pen-shape.ts';

describe('a shape under the pen', () => {
  it.each<AreaShape>([
    { kind: 'BOX', west: 119.9, south: -5.6, east: 120.4, north: -5.2 },
    {
      kind: 'POLYGON',
      points: [
        [120, -6],
        [121, -6],
        [120.5, -5],
      ],
    },
  ])('a $kind comes back unchanged', (shape) =>
    expect(shapeOfRing(PEN_MODE[shape.kind], ringOfShape(shape))).toEqual(shape),
  );

  it('a circle keeps its centre and radius to a metre, also a wide one far from the equator', () => {
    for (const [lat, radiusKm] of [
      [-5.4, 25],
      [-10.9, 400],
      [5.5, 0.5],
    ] as const) {
      const shape = shapeOfRing('circle', ringOfShape({ kind: 'CIRCLE', lng: 120.2, lat, radiusKm }));
      if (shape?.kind !== 'CIRCLE') throw new Error('no circle');
      expect(shape.lng).toBeCloseTo(120.2, 5);
      expect(shape.lat).toBeCloseTo(lat, 5);
      expect(shape.radiusKm).toBeCloseTo(radiusKm, 3);
    }
  });

  it('a click that was not moved is no shape', () => {
    expect(shapeOfRing('polygon', [])).toBeNull();
    expect(
      shapeOfRing('polygon', [
        [120, -5],
        [121, -5],
        [120, -5],
      ]),
    ).toBeNull();
  });
});
