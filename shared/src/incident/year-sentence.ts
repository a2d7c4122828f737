import type { Localised } from '../localised.ts';
import { numberText } from '../method/explain/number-text.ts';
import type { IncidentYear, YearChange } from './year-change.ts';

/** What two years of incidents say, from their numbers alone: "Tahun 2025 tercatat 512 insiden, 2024 tercatat 480. …" */
export function yearChangeSentence(before: IncidentYear, after: IncidentYear, change: YearChange): Localised {
  const counts = countsText(before, after);
  const verdict = verdictText(before, after, change);
  return { id: `${counts.id} ${verdict.id}`, en: `${counts.en} ${verdict.en}` };
}

function countsText(before: IncidentYear, after: IncidentYear): Localised {
  const [a, b] = [after, before].map(({ count }) => (count === null ? null : numberText(count, 0)));
  if (!a && !b)
    return {
      id: `Jumlah insiden ${after.year} dan ${before.year} belum diketahui.`,
      en: `The numbers of incidents in ${after.year} and ${before.year} are not known yet.`,
    };
  if (!a)
    return {
      id: `Jumlah insiden ${after.year} belum diketahui; ${before.year} tercatat ${b?.id}.`,
      en: `The number of incidents in ${after.year} is not known yet; in ${before.year} there were ${b?.en} on record.`,
    };
  if (!b)
    return {
      id: `Tahun ${after.year} tercatat ${a.id} insiden; jumlah ${before.year} belum diketahui.`,
      en: `${after.year} has ${a.en} ${incidents(after)} on record; the number in ${before.year} is not known yet.`,
    };
  return {
    id: `Tahun ${after.year} tercatat ${a.id} insiden, ${before.year} tercatat ${b.id}.`,
    en: `${after.year} has ${a.en} ${incidents(after)} on record, ${before.year} has ${b.en}.`,
  };
}

const incidents = ({ count }: IncidentYear): string => (count === 1 ? 'incident' : 'incidents');

function verdictText(
  before: IncidentYear,
  after: IncidentYear,
  { change, claim, reason }: YearChange,
): Localised {
  switch (reason) {
    case 'BEYOND_CHANCE':
      return claim === 'UP'
        ? { id: 'Naiknya lebih besar daripada kebetulan.', en: 'The rise is larger than chance explains.' }
        : { id: 'Turunnya lebih besar daripada kebetulan.', en: 'The fall is larger than chance explains.' };
    case 'WITHIN_CHANCE':
      return change === 0
        ? { id: 'Jumlahnya sama.', en: 'The number is the same.' }
        : {
            id: 'Selisihnya masih dapat dijelaskan kebetulan.',
            en: 'The difference can still be explained by chance.',
          };
    case 'REPORTING_CHANGED':
      return {
        id: 'Pelaporannya berubah lebih banyak daripada jumlahnya, jadi naik atau turun tidak dapat dikatakan.',
        en: 'Reporting changed more than the number did, so neither a rise nor a fall can be claimed.',
      };
    case 'NOT_REPORTED':
      return {
        id: 'Pelaporannya belum cukup untuk mengatakan naik atau turun.',
        en: 'Too little was reported to claim a rise or a fall.',
      };
    case 'YEAR_INCOMPLETE': {
      const open = after.isComplete ? before : after;
      return {
        id: `Data ${open.year} belum lengkap, jadi belum dapat dibandingkan.`,
        en: `The data of ${open.year} is not complete, so the years can't be compared yet.`,
      };
    }
    case 'COUNT_UNKNOWN':
      return {
        id: 'Laporan belum masuk dari seluruh wilayah, jadi naik atau turun belum dapat dikatakan.',
        en: 'Not all parts have reported, so neither a rise nor a fall can be claimed yet.',
      };
  }
}
