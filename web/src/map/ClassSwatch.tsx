import type { JSX } from 'react';
import type { ChoroplethClass } from './layer-definition.ts';
import type { Theme } from './palette.ts';

/** The colour of a class as the map draws it, hatched where there is no data. */
export function ClassSwatch({ entry, theme }: { entry: ChoroplethClass; theme: Theme }): JSX.Element {
  if (!entry.colour) return <span className="swatch swatch-NO_DATA" aria-hidden="true" />;
  return (
    <span className="swatch swatch-edge" style={{ background: entry.colour[theme] }} aria-hidden="true" />
  );
}
