import type { JSX } from 'react';
import type { ChoroplethClass } from './layer-definition.ts';
import type { Theme } from './palette.ts';

/** The colour of a class as the map draws it: hatched where there is no data, dotted where it is kept back. */
export function ClassSwatch({ entry, theme }: { entry: ChoroplethClass; theme: Theme }): JSX.Element {
  if (!entry.colour) {
    const sign = entry.pattern === 'dots' ? 'swatch-dots' : 'swatch-NO_DATA';
    return <span className={`swatch ${sign}`} aria-hidden="true" />;
  }
  return (
    <span className="swatch swatch-edge" style={{ background: entry.colour[theme] }} aria-hidden="true" />
  );
}
