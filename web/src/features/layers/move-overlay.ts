/** `order` with one entry a place higher (-1) or lower (1); the same list where it is at the end already. */
export function moved<Id>(order: readonly Id[], id: Id, step: -1 | 1): readonly Id[] {
  const from = order.indexOf(id);
  const to = from + step;
  const other = order[to];
  return from < 0 || other === undefined ? order : order.with(from, other).with(to, id);
}
