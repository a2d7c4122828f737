import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WireFrames } from './wire-frames.ts';
import { endsStatement, queryFrame, readyForQuery, withoutReadyForQuery } from './wire-messages.ts';

/** Pushes bytes in pieces of the given sizes (again and again) and collects the messages that come out. */
const cut = (bytes: Buffer, sizes: readonly number[]): string[] => {
  const frames = new WireFrames();
  const seen: string[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    frames.push(bytes.subarray(at, at + size));
    at += size;
    for (let frame = frames.take(); frame !== undefined; frame = frames.take())
      seen.push(frame.toString('latin1'));
  }
  return seen;
};

test('messages come out whole and in order however the stream is cut', () => {
  const texts = fc.array(fc.string({ maxLength: 70_000, size: 'max' }), { maxLength: 5 });
  const sizes = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 4 });
  const property = fc.property(texts, sizes, (sqls, pieces) => {
    const messages = sqls.map(queryFrame);
    expect(cut(Buffer.concat(messages), [...pieces, 4_096])).toEqual(
      messages.map((m) => m.toString('latin1')),
    );
  });
  fc.assert(property, { numRuns: 25 });
});

test('a message of impossible length is refused', () => {
  const frames = new WireFrames();
  frames.push(Buffer.from([0x51, 0, 0, 0, 1]));
  expect(() => frames.take()).toThrow(/impossible length/);
});

test('a final ReadyForQuery is taken off, and only that', () => {
  const error = Buffer.from([0x45, 0, 0, 0, 5, 0]);
  expect(withoutReadyForQuery(Buffer.concat([error, readyForQuery]))).toEqual(error);
  expect(withoutReadyForQuery(error)).toEqual(error);
  expect(withoutReadyForQuery(Buffer.alloc(0))).toEqual(Buffer.alloc(0));
  const row = Buffer.concat([Buffer.from([0x44, 0, 0, 0, 10]), readyForQuery]);
  expect(withoutReadyForQuery(row)).toEqual(row);
});

test('only Query, Sync and FunctionCall end a statement', () => {
  const ending = [...'PBDEHCQSFX'].filter((type) => endsStatement(Buffer.from(type)));
  expect(ending.join('')).toBe('QSF');
});
