import type { ExpressionSpecification } from 'maplibre-gl';
import { byteExpression } from './byte-expression.ts';
import type { Choropleth } from './layer-definition.ts';
import type { LevelValues } from './level-values.ts';
import { PALETTES, type Theme } from './palette.ts';

interface Expressions {
  colour: Record<Theme, ExpressionSpecification>;
  isNoData: ExpressionSpecification;
  /** False where no region has such a class: then it costs no tile anything. */
  isWithheld: ExpressionSpecification | false;
}

/** Where a region's class stands. */
interface Lookup {
  byte: ExpressionSpecification;
  /** Whether there is one. */
  inside: ExpressionSpecification;
}

const lookups = new WeakMap<LevelValues, Lookup>();
const known = new WeakMap<LevelValues, Expressions>();
const faded = new WeakMap<LevelValues, Map<string, ExpressionSpecification>>();

/** Built once per values, so that equal values are the same object to the style's difference. */
function lookupOf(values: LevelValues): Lookup {
  const cached = lookups.get(values);
  if (cached) return cached;
  const last = values.firstId + values.bytes.length - 1;
  const made: Lookup = {
    byte: byteExpression(values),
    inside: ['all', ['>=', ['id'], values.firstId], ['<=', ['id'], last]],
  };
  lookups.set(values, made);
  return made;
}

/**
 * Style expressions that look a region's class up by its feature id. The values travel to the tile worker inside the
 * style, so a tile is coloured while it is built: no frame can show it uncoloured, and a tile costs what its own
 * features cost, not what the nation costs.
 */
export function expressionsOf(values: LevelValues, { classes }: Choropleth): Expressions {
  const cached = known.get(values);
  if (cached) return cached;
  const { byte, inside } = lookupOf(values);
  const coloured = classes.flatMap(({ byte: value, colour }) => (colour ? [{ value, colour }] : []));
  const dotted = classes.filter(({ pattern }) => pattern === 'dots').map((entry) => entry.byte);
  const told = [...coloured.map(({ value }) => value), ...dotted];
  const colourOf = (theme: Theme): ExpressionSpecification => {
    const { NO_DATA } = PALETTES[theme].classes;
    const [first, ...others] = coloured;
    if (!first) return ['literal', NO_DATA];
    const rest = others.flatMap(({ value, colour }) => [value, colour[theme]]);
    return ['case', inside, ['match', byte, first.value, first.colour[theme], ...rest, NO_DATA], NO_DATA];
  };
  const someWithheld = dotted.some((one) => (values.counts[one] ?? 0) > 0);
  const made: Expressions = {
    colour: { light: colourOf('light'), dark: colourOf('dark') },
    isNoData: ['case', inside, ['!', ['in', byte, ['literal', told]]], true],
    isWithheld: someWithheld && ['case', inside, ['in', byte, ['literal', dotted]], false],
  };
  known.set(values, made);
  return made;
}

/** Whether a region's class is none of `kept`; a region without a class counts as 0, no data. */
export function fadedExpression(values: LevelValues, kept: readonly number[]): ExpressionSpecification {
  const own = faded.get(values) ?? new Map<string, ExpressionSpecification>();
  faded.set(values, own);
  const name = kept.join();
  const cached = own.get(name);
  if (cached) return cached;
  const { byte, inside } = lookupOf(values);
  const made: ExpressionSpecification = [
    'case',
    inside,
    ['!', ['in', byte, ['literal', [...kept]]]],
    !kept.includes(0),
  ];
  own.set(name, made);
  return made;
}
