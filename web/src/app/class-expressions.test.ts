import { Color, createExpression } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { resilienceLayer } from '../features/resilience/resilience.layer.ts';
import { expressionsOf, fadedExpression } from '../map/class-expressions.ts';
import { decodePacked } from '../map/level-values.ts';
import { PALETTES } from '../map/palette.ts';

/** 200 regions from id 1000, over several texts: low, medium, high, no data, and again. */
const bytes = Array.from({ length: 200 }, (_, i) => (i + 1) % 4);
const values = decodePacked(1000, btoa(String.fromCharCode(...bytes)));

/** `state`: the feature state of the region. */
function evaluate(expression: unknown, id: number, state: Record<string, unknown> = {}): unknown {
  const made = createExpression(expression, 'test');
  if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join());
  return made.value.evaluate({ zoom: 9 }, { type: 3, id, properties: {} } as never, state);
}

const colourOf = (hex: string | undefined): unknown => Color.parse(hex);

it('finds the class of every region, first to last, and none outside', () => {
  const choropleth = resilienceLayer.choropleth;
  if (!choropleth) throw new Error('the levels are a choropleth');
  const { colour, isNoData, isWithheld } = expressionsOf(values, choropleth);
  const { LOW, MEDIUM, HIGH, NO_DATA } = PALETTES.light.classes;
  for (const i of [0, 1, 2, 3, 62, 63, 64, 65, 127, 128, 199]) {
    const own = [NO_DATA, LOW, MEDIUM, HIGH][bytes[i] ?? 0];
    expect(evaluate(colour.light, 1000 + i)).toEqual(colourOf(own));
    expect(evaluate(isNoData, 1000 + i)).toBe(bytes[i] === 0);
  }
  for (const id of [999, 1200]) {
    expect(evaluate(colour.light, id)).toEqual(colourOf(NO_DATA));
    expect(evaluate(isNoData, id)).toBe(true);
  }
  expect(isWithheld).toBe(false);
});

it('gives way to a colour that the region has already', () => {
  const choropleth = resilienceLayer.choropleth;
  if (!choropleth) throw new Error('the levels are a choropleth');
  const { colour } = expressionsOf(values, choropleth);
  expect(evaluate(colour.light, 1000, { fill: '#123456' })).toEqual(colourOf('#123456'));
  expect(evaluate(colour.light, 1000, { fill: null })).toEqual(colourOf(PALETTES.light.classes.LOW));
});

it('fades what is not kept; what has no class is as if without data', () => {
  const faded = (kept: number[]) =>
    [1000, 1001, 1003, 1200].map((id) => evaluate(fadedExpression(values, kept), id));
  expect(faded([1])).toEqual([false, true, true, true]);
  expect(faded([0, 3])).toEqual([true, true, false, false]);
});

it('is the same object for the same values, so that a style is not changed for nothing', () => {
  expect(fadedExpression(values, [1, 2])).toBe(fadedExpression(values, [1, 2]));
});
