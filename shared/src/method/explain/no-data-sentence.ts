import type { Localised } from '../../localised.ts';
import type { ResilienceMethod } from '../method.ts';
import type { DimensionExplanation, VillageExplanation } from './explain-village.ts';
import { inSentence, numberText } from './number-text.ts';

const SECRET: Localised = { id: ' (dirahasiakan)', en: ' (suppressed)' };

/** "; yang belum tersedia: …", or nothing where all that applies was observed. */
function missingText(dimensions: readonly DimensionExplanation[]): Localised {
  const missing = dimensions
    .flatMap(({ indicators }) => indicators)
    .filter(({ state }) => state === 'MISSING' || state === 'SUPPRESSED')
    .map(({ indicator, state }) => {
      const name = inSentence(indicator.name);
      return state === 'SUPPRESSED' ? { id: name.id + SECRET.id, en: name.en + SECRET.en } : name;
    });
  if (missing.length === 0) return { id: '', en: '' };
  return {
    id: `; yang belum tersedia: ${missing.map(({ id }) => id).join('; ')}`,
    en: `; not available yet: ${missing.map(({ en }) => en).join('; ')}`,
  };
}

/** Why a village has no index, and which reports would help. */
export function noDataSentence(
  method: ResilienceMethod,
  { reason, dimensions }: VillageExplanation,
): Localised {
  const isObserved = dimensions.some(({ indicators }) =>
    indicators.some(({ state }) => state === 'OBSERVED'),
  );
  if (!isObserved)
    return { id: 'Belum ada data: belum ada laporan yang masuk.', en: 'No data yet: no report has come in.' };
  const unknown = dimensions.filter(({ score }) => score === null);
  const required = unknown.filter(({ dimension }) =>
    method.minimum.requiredDimensions.includes(dimension.code),
  );
  const isRequired = reason === 'REQUIRED_DIMENSION_MISSING';
  const missing = missingText(isRequired ? required : unknown);
  const why = isRequired ? requiredText(required) : tooFewText(method, dimensions.length - unknown.length);
  return { id: `Belum ada data: ${why.id}${missing.id}.`, en: `No data yet: ${why.en}${missing.en}.` };
}

function requiredText(required: readonly DimensionExplanation[]): Localised {
  const names = required.map(({ dimension }) => inSentence(dimension.name));
  return {
    id: `laporan tentang ${names.map(({ id }) => id).join(' dan ')} belum cukup`,
    en: `there are too few reports on ${names.map(({ en }) => en).join(' and ')}`,
  };
}

function tooFewText({ minimum }: ResilienceMethod, known: number): Localised {
  const [count, least] = [numberText(known, 0), numberText(minimum.dimensions, 0)];
  return {
    id: `dimensi yang cukup dilaporkan baru ${count.id}, paling sedikit harus ${least.id}`,
    en: `dimensions that are reported well enough: ${count.en}, needed: ${least.en}`,
  };
}
