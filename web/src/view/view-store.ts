import { switchBegins } from '../map/timing.ts';
import { formatView, parseView, type ViewState } from './view-state.ts';

/** What the colours of the map depend on. */
function coloursOf({ method, period, layer }: ViewState): string {
  return JSON.stringify([method, period, layer]);
}

/** The view and its address, kept equal. */
export class ViewStore {
  private state: ViewState = parseView(location);
  private readonly listeners = new Set<() => void>();

  constructor() {
    window.addEventListener('popstate', () => this.adopt(parseView(location)));
  }

  readonly get = (): ViewState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A step that the Back button undoes: another region, level, method, period or language. */
  push(change: Partial<ViewState>): void {
    const next = { ...this.state, ...change };
    if (formatView(next) === formatView(this.state)) return;
    history.pushState(null, '', formatView(next));
    this.adopt(next);
  }

  /** A change that is no step of its own: the camera moved. */
  replace(change: Partial<ViewState>): void {
    const next = { ...this.state, ...change };
    history.replaceState(null, '', formatView(next));
    this.adopt(next);
  }

  private adopt(next: ViewState): void {
    if (coloursOf(next) !== coloursOf(this.state)) switchBegins();
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
