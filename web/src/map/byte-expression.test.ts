import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { byteExpression } from './byte-expression.ts';

it('gives every id its byte, as the tile worker evaluates it', () => {
  const bytes = Array.from({ length: 300 }, (_, i) => (i * 37) % 256);
  const parsed = createExpression(byteExpression({ firstId: 1000, bytes }), 'layers[0].paint.fill-color');
  if (parsed.result !== 'success') throw new Error(JSON.stringify(parsed.value));
  const read = bytes.map((_, i) =>
    parsed.value.evaluate({ zoom: 5 }, { type: 3, id: 1000 + i, properties: {}, geometry: [] }),
  );
  expect(read).toEqual(bytes);
});
