import type { ExpressionSpecification } from 'maplibre-gl';
import { FILL_STATE, type Choropleth } from './layer-definition.ts';
import type { LevelValues } from './level-values.ts';
import { PALETTES, type Theme } from './palette.ts';

interface Expressions {
  colour: Record<Theme, ExpressionSpecification>;
  isNoData: ExpressionSpecification;
  /** False where no region has such a class: then it costs no tile anything. */
  isWithheld: ExpressionSpecification | false;
}

/** Where a region's class stands, as one letter. */
interface Lookup {
  letter: ExpressionSpecification;
  /** Whether there is one. */
  inside: ExpressionSpecification;
}

const lookups = new WeakMap<LevelValues, Lookup>();
const known = new WeakMap<LevelValues, Expressions>();
const faded = new WeakMap<LevelValues, Map<string, ExpressionSpecification>>();

/** Regions in one text of the style. */
const CHUNK = 64;
const FIRST_LETTER = 48;

/** A class as a letter: the style holds texts of 64 regions, which travel and are read much faster than 84,000 numbers. */
function letterOf(byte: number): string {
  return String.fromCharCode(FIRST_LETTER + byte);
}

function chunksOf(bytes: readonly number[]): string[] {
  const chunks: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK)
    chunks.push(
      bytes
        .slice(from, from + CHUNK)
        .map(letterOf)
        .join(''),
    );
  return chunks;
}

/** Built once per values, so that equal values are the same object to the style's difference. */
function lookupOf(values: LevelValues): Lookup {
  const cached = lookups.get(values);
  if (cached) return cached;
  const last = values.firstId + values.bytes.length - 1;
  const place: ExpressionSpecification = ['-', ['id'], values.firstId];
  const inChunk: ExpressionSpecification = ['%', place, CHUNK];
  const chunk: ExpressionSpecification = [
    'at',
    ['floor', ['/', place, CHUNK]],
    ['literal', chunksOf(values.bytes)],
  ];
  const made: Lookup = {
    letter: ['slice', chunk, inChunk, ['+', inChunk, 1]],
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
  const { letter, inside } = lookupOf(values);
  const coloured = classes.flatMap(({ byte: value, colour }) => (colour ? [{ value, colour }] : []));
  const dotted = classes.filter(({ pattern }) => pattern === 'dots').map((entry) => entry.byte);
  const told = [...coloured.map(({ value }) => value), ...dotted];
  const colourOf = (theme: Theme): ExpressionSpecification => {
    const { NO_DATA } = PALETTES[theme].classes;
    const ahead: ExpressionSpecification = ['feature-state', FILL_STATE];
    const [first, ...others] = coloured;
    if (!first) return ['to-color', ahead, NO_DATA];
    const rest = others.flatMap(({ value, colour }) => [letterOf(value), colour[theme]]);
    const own = [letterOf(first.value), first.colour[theme]] as const;
    return ['to-color', ahead, ['case', inside, ['match', letter, ...own, ...rest, NO_DATA], NO_DATA]];
  };
  const someWithheld = dotted.some((one) => (values.counts[one] ?? 0) > 0);
  const made: Expressions = {
    colour: { light: colourOf('light'), dark: colourOf('dark') },
    isNoData: ['case', inside, ['!', ['in', letter, ['literal', told.map(letterOf)]]], true],
    isWithheld: someWithheld && ['case', inside, ['in', letter, ['literal', dotted.map(letterOf)]], false],
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
  const { letter, inside } = lookupOf(values);
  const made: ExpressionSpecification = [
    'case',
    inside,
    ['!', ['in', letter, ['literal', kept.map(letterOf)]]],
    !kept.includes(0),
  ];
  own.set(name, made);
  return made;
}
