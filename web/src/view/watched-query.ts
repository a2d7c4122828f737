/** Parameters that others add to a link: they are no part of a view. */
const FOREIGN = /^(utm_\w+|fbclid|gclid|ref|source)$/;

/** A query that knows which of its parameters were read: the others belong to no part of the view. */
export class WatchedQuery extends URLSearchParams {
  private readonly seen = new Set<string>();

  override get(name: string): string | null {
    this.seen.add(name);
    return super.get(name);
  }

  override getAll(name: string): string[] {
    this.seen.add(name);
    return super.getAll(name);
  }

  override has(name: string): boolean {
    this.seen.add(name);
    return super.has(name);
  }

  /** Parameters that nobody asked for: of an older or newer version, or mistyped. */
  unread(): string[] {
    return [...new Set(this.keys())].filter((name) => !this.seen.has(name) && !FOREIGN.test(name));
  }
}
