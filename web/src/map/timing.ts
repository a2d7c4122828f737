/**
 * Marks for benches: `serasi:switch` measures from the choice of another method, period or layer until its colours are on
 * the screen.
 */
const START = 'serasi:switch:start';

/** Something that changes the colours was chosen. */
export function switchBegins(): void {
  performance.clearMarks(START);
  performance.mark(START);
}

/** The colours chosen are on the screen; without a choice before it says nothing. */
export function switchIsDrawn(): void {
  if (performance.getEntriesByName(START).length === 0) return;
  performance.measure('serasi:switch', START);
  performance.clearMarks(START);
}
