import { INDICATOR_DIRECTIONS } from '../method.ts';
import { reportRepeated } from './problems.ts';
import type { Part } from './problems.ts';

const POKJA = ['I', 'II', 'III', 'IV', null];
/** Reports are arrays by ordinal: a stray large one would make each of them as long. */
const MOST_ORDINAL = 200;

function validateGoalposts(indicator: Part): void {
  const goalposts = indicator.at('goalposts');
  if (!goalposts.isObject()) return;
  const lo = goalposts.at('lo').number();
  const hi = goalposts.at('hi').number();
  if (lo === null || hi === null) return;
  if (lo >= hi) {
    goalposts.report(
      'Batas bawah (lo) harus lebih kecil dari batas atas (hi); arah penilaian diatur dengan direction.',
      'The lower goalpost (lo) must lie below the upper one (hi); which end is better is what direction says.',
    );
  } else if (indicator.at('step').value !== undefined) {
    const step = indicator.at('step');
    const size = step.positive();
    if (size !== null && size > hi - lo)
      step.report(
        'Langkah tidak boleh lebih besar dari jarak kedua batas.',
        'A step may not be larger than the distance between the goalposts.',
      );
  }
}

function validateIndicator(indicator: Part): void {
  if (!indicator.isObject()) return;
  indicator.at('code').text();
  indicator.at('ordinal').whole(1, MOST_ORDINAL);
  indicator.at('name').localised();
  indicator.at('unit').localised();
  indicator.at('direction').oneOf(INDICATOR_DIRECTIONS);
  indicator.at('weight').positive();
  validateGoalposts(indicator);
}

function validateDimension(dimension: Part): void {
  if (!dimension.isObject()) return;
  dimension.at('code').text();
  dimension.at('name').localised();
  dimension.at('pokja').oneOf(POKJA);
  const indicators = dimension.at('indicators').list();
  for (const indicator of indicators) validateIndicator(indicator);
  if (Array.isArray(dimension.at('indicators').value) && indicators.length === 0) {
    dimension
      .at('indicators')
      .report(
        'Dimensi harus punya paling sedikit satu indikator; tambahkan satu atau hapus dimensinya.',
        'A dimension needs at least one indicator; add one or remove the dimension.',
      );
  }
  const weights = indicators.map((indicator) => indicator.at('weight').value);
  if (weights.length > 0 && weights.every((weight) => weight === 0)) {
    dimension
      .at('indicators')
      .report(
        'Jumlah bobot dimensi ini nol; beri paling sedikit satu indikator bobot di atas 0.',
        'The weights of this dimension sum to nothing; give its indicators weights above 0.',
      );
  }
}

/** Dimensions and indicators: shape, numbers, and codes and ordinals that are used once. */
export function validateDimensions(record: Part): void {
  const dimensions = record.at('dimensions').list();
  if (Array.isArray(record.at('dimensions').value) && dimensions.length === 0)
    record
      .at('dimensions')
      .report('Metode harus punya paling sedikit satu dimensi.', 'A method needs at least one dimension.');
  for (const dimension of dimensions) validateDimension(dimension);
  const indicators = dimensions.flatMap((dimension) => {
    const list = dimension.at('indicators');
    return Array.isArray(list.value) ? list.list() : [];
  });
  reportRepeated(dimensions.map((dimension) => dimension.at('code')));
  reportRepeated(indicators.map((indicator) => indicator.at('code')));
  reportRepeated(indicators.map((indicator) => indicator.at('ordinal')));
}
