/** Requests that come before the first typed message, by their code. */
export const startupCodes = {
  protocol3: 3 << 16,
  ssl: 80877103,
  gssEncryption: 80877104,
  cancel: 80877102,
} as const;

/** "Ready for the next statement, no transaction open." */
export const readyForQuery = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
/** The answer to a request for encryption that is not offered. */
export const notOffered = Buffer.from('N');

const byte = (letter: string): number => letter.charCodeAt(0);

export const MessageType = {
  query: byte('Q'),
  sync: byte('S'),
  functionCall: byte('F'),
  terminate: byte('X'),
  syncFrame: Buffer.from([byte('S'), 0, 0, 0, 4]),
} as const;

/** Whether PostgreSQL answers this message with ReadyForQuery, after which another client may take its turn. */
export function endsStatement(frame: Buffer): boolean {
  const type = frame[0];
  return type === MessageType.query || type === MessageType.sync || type === MessageType.functionCall;
}

/** A simple-query message. */
export function queryFrame(sql: string): Buffer {
  const body = Buffer.from(`${sql}\0`);
  const head = Buffer.alloc(5);
  head[0] = MessageType.query;
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** A startup message (protocol 3.0). */
export function startupFrame(user: string, database: string): Buffer {
  const body = Buffer.from(`user\0${user}\0database\0${database}\0client_encoding\0UTF8\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(body.length + 8, 0);
  head.writeInt32BE(startupCodes.protocol3, 4);
  return Buffer.concat([head, body]);
}

/**
 * Takes a final ReadyForQuery off. PGlite sends one right after an error in the extended protocol and another one
 * at Sync; with both, every later answer would go to the statement before its own.
 */
export function withoutReadyForQuery(answer: Buffer): Buffer {
  const end = answer.length - readyForQuery.length;
  if (end < 0 || answer.compare(readyForQuery, 0, 5, end, end + 5) !== 0) return answer;
  let at = 0;
  while (at < end) at += 1 + answer.readInt32BE(at + 1);
  return at === end ? answer.subarray(0, end) : answer;
}
