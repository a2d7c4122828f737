import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { connection } from './ask-server.ts';
import type { ConnectionState } from './connection.ts';

/** Whether the server can be reached, and how old what is shown is. */
export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.get);
}

/** Does `work` when the server answers again; `stale`: what was on view had been kept from earlier. */
export function useRecovery(work: (stale: boolean) => void): void {
  const latest = useEffectEvent(work);
  useEffect(() => connection.onRecovered((stale) => latest(stale)), []);
}
