import { Field, ObjectType } from 'type-graphql';
import { badUserInput } from './errors.ts';

/** No page is longer than this, whatever is asked. */
export const MAX_PAGE_SIZE = 1000;

@ObjectType({ simpleResolvers: true, description: 'Where a page of a connection ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether a further page exists.' })
  hasNextPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` to get the next page. Null: the page is empty.',
  })
  endCursor: string | null;
}

/** One page of rows, before it takes its GraphQL form. */
export interface Page<Node> {
  nodes: Node[];
  pageInfo: PageInfo;
}

/** @throws BAD_USER_INPUT unless 0 ≤ first ≤ MAX_PAGE_SIZE. */
export function checkPageSize(first: number): number {
  if (Number.isInteger(first) && first >= 0 && first <= MAX_PAGE_SIZE) return first;
  throw badUserInput('PAGE_SIZE', {
    id: `Ukuran halaman ${first} tidak dapat dilayani: pilih "first" antara 0 dan ${MAX_PAGE_SIZE}, lalu lanjutkan dengan "after".`,
    en: `A page of ${first} can't be served: choose "first" between 0 and ${MAX_PAGE_SIZE}, then go on with "after".`,
  });
}

/** An opaque keyset cursor from the sort values of a row. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The sort values in a cursor; null without one.
 * @throws BAD_USER_INPUT when it is not a cursor of this connection (`types`: what each value must be).
 */
export function decodeCursor(
  after: string | null | undefined,
  types: readonly ('string' | 'number')[],
): (string | number)[] | null {
  if (after === null || after === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === types.length &&
      values.every((v, i) => typeof v === types[i])
    ) {
      return values as (string | number)[];
    }
  } catch {
    // Falls through to the sentence below.
  }
  throw unknownCursor();
}

/** What is said of a cursor that is none, or of another list. */
export function unknownCursor(): Error {
  return badUserInput('CURSOR', {
    id: 'Kursor "after" tidak dikenali: gunakan "endCursor" dari halaman sebelumnya, tanpa diubah.',
    en: 'The cursor "after" is not known: use "endCursor" of the page before, unchanged.',
  });
}

/** Cuts `first + 1` rows to a page, with the cursor of its last row. */
export function toPage<Row>(rows: Row[], first: number, cursorOf: (row: Row) => string): Page<Row> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor: last ? cursorOf(last) : null } };
}
