import type { Part } from './problems.ts';

const LEVELS = ['LOW', 'MEDIUM', 'HIGH'] as const;

function isBoolean(part: Part): boolean {
  return part.oneOf([true, false]);
}

/** Whether every class has the shape of one; reports what has not. */
function haveShape(classes: readonly Part[]): boolean {
  const checks = classes.map((band, i) => {
    if (!band.isObject()) return false;
    band.at('name').localised();
    if (band.at('note').value !== null) band.at('note').localised();
    return [
      band.at('level').oneOf([LEVELS[i]]),
      band.at('from').number() !== null,
      band.at('to').number() !== null,
      isBoolean(band.at('fromInclusive')),
      isBoolean(band.at('toInclusive')),
    ].every(Boolean);
  });
  return checks.every(Boolean);
}

/** Whether this class ends where the next one begins, with the border in exactly one of them. */
function validateBorder(band: Part, next: Part): void {
  const [to, from] = [Number(band.at('to').value), Number(next.at('from').value)];
  if (from !== to) {
    next
      .at('from')
      .report(
        from > to
          ? `Ada celah antara ${to} dan ${from}; mulailah kelas ini di ${to}.`
          : `Kelas ini bertumpang tindih dengan kelas sebelumnya; mulailah di ${to}.`,
        from > to
          ? `There is a gap between ${to} and ${from}; begin this class at ${to}.`
          : `This class overlaps the one before it; begin it at ${to}.`,
      );
  } else if (band.at('toInclusive').value === next.at('fromInclusive').value) {
    next
      .at('fromInclusive')
      .report(
        `Batas ${to} harus termasuk dalam tepat satu kelas; ubah fromInclusive di sini atau toInclusive sebelumnya.`,
        `The border ${to} must belong to exactly one class; change fromInclusive here or toInclusive before it.`,
      );
  }
}

/** Reports an end of the classes that is not the scale's own, or not included. */
function validateEnd(end: Part, inclusive: Part, scaleEnd: Part): void {
  if (typeof scaleEnd.value === 'number' && end.value !== scaleEnd.value)
    end.report(
      `Kelas harus mencakup seluruh skala; isi dengan ${scaleEnd.shown}.`,
      `The classes must cover the whole scale; put ${scaleEnd.shown} here.`,
    );
  if (inclusive.value !== true)
    inclusive.report(
      'Ujung skala termasuk dalam kelas; isi dengan true.',
      'The end of the scale belongs to the class; put true here.',
    );
}

/** The classes LOW, MEDIUM, HIGH: ascending, without gap or overlap, over the whole scale. */
export function validateClasses(record: Part): void {
  const classes = record.at('classes').list();
  const [low, medium, high] = classes;
  if (!low || !medium || !high || classes.length !== LEVELS.length) {
    if (Array.isArray(record.at('classes').value))
      record
        .at('classes')
        .report(
          'Harus ada tiga kelas: LOW, MEDIUM, HIGH.',
          'There must be three classes: LOW, MEDIUM, HIGH.',
        );
    return;
  }
  if (!haveShape(classes)) return;
  for (const band of classes) {
    if (Number(band.at('from').value) >= Number(band.at('to').value))
      band
        .at('to')
        .report(
          'Batas atas kelas harus lebih besar dari batas bawahnya.',
          'A class must end above where it begins.',
        );
  }
  validateBorder(low, medium);
  validateBorder(medium, high);
  validateEnd(low.at('from'), low.at('fromInclusive'), record.at('scale').at('min'));
  validateEnd(high.at('to'), high.at('toInclusive'), record.at('scale').at('max'));
}
