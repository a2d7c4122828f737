import type { DatabaseErrorCode, Facts } from '../sentences.ts';

/** What the host is started with (as JSON in its first argument). */
export interface HostOptions {
  readonly dataDir: string;
  readonly socketPath: string;
}

/** Host to server. */
export type HostMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly code: DatabaseErrorCode; readonly facts: Facts }
  | { readonly type: 'closing' };

/** Server to host. */
export interface ServerMessage {
  readonly type: 'close';
}

/** How the host ends when it cannot say why any more. */
export const exitCodes = { diskFull: 77, crashed: 78 } as const;
