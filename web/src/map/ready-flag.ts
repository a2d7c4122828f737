/**
 * Tells tests and benches, on `<html>`, that what is on screen is complete: `data-map-ready="true"` once every visible
 * tile is drawn with its values, `data-map-level` the level on view.
 */
export class ReadyFlag {
  private ready = false;
  private readonly root: HTMLElement;

  constructor(root: HTMLElement) {
    this.root = root;
    root.dataset.mapReady = 'false';
  }

  set(ready: boolean, level: string | null): void {
    if (ready && !this.ready) performance.mark('serasi:map-ready');
    this.ready = ready;
    this.root.dataset.mapReady = String(ready);
    if (level === null) delete this.root.dataset.mapLevel;
    else this.root.dataset.mapLevel = level;
  }
}
