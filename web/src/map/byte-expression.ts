import type { ExpressionSpecification } from 'maplibre-gl';
import type { LevelValues } from './level-values.ts';

/** Letters per text: looking one up takes its text apart, and each text costs the way to the tile worker. */
const LENGTH = 32;
/** One letter per byte, 0 to 255; none of them is a surrogate. */
const FIRST_LETTER = 0x100;
const ALPHABET = String.fromCharCode(...Array.from({ length: 256 }, (_, byte) => FIRST_LETTER + byte));

/**
 * The byte of a feature's id, as a number; only for ids that the values have. The bytes go as short texts: as a list of
 * 84,000 numbers they cost the way to the tile worker and back half a second, for every change of colours.
 */
export function byteExpression({
  firstId,
  bytes,
}: Pick<LevelValues, 'firstId' | 'bytes'>): ExpressionSpecification {
  const texts: string[] = [];
  for (let i = 0; i < bytes.length; i += LENGTH)
    texts.push(String.fromCharCode(...bytes.slice(i, i + LENGTH).map((byte) => FIRST_LETTER + byte)));
  const index: ExpressionSpecification = ['-', ['id'], firstId];
  const inText: ExpressionSpecification = ['%', index, LENGTH];
  const text: ExpressionSpecification = ['at', ['floor', ['/', index, LENGTH]], ['literal', texts]];
  return ['index-of', ['slice', ['string', text], inText, ['+', inText, 1]], ALPHABET];
}
