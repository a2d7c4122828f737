import { Worker } from 'node:worker_threads';

/** Time for a clean close after the server died; then the host kills itself, which loses nothing committed. */
const GRACE_MS = 8_000;

/** Runs in a thread of its own, because a long query blocks the main one. Plain JavaScript: it is not bundled. */
const SOURCE = `
const { workerData } = require('node:worker_threads');
const { utimesSync } = require('node:fs');
let orphanedAt = 0;
setInterval(() => {
  const now = new Date();
  try { utimesSync(workerData.lockPath, now, now); } catch {}
  if (process.ppid === workerData.parentPid) return;
  orphanedAt ||= Date.now();
  if (Date.now() - orphanedAt > workerData.graceMs) process.kill(process.pid, 'SIGKILL');
}, 1000);
`;

/** Keeps the lock's heartbeat, and ends this process if its parent is gone and it cannot close in time. */
export function startWatchdog(lockPath: string, parentPid: number): void {
  const worker = new Worker(SOURCE, { eval: true, workerData: { lockPath, parentPid, graceMs: GRACE_MS } });
  worker.unref();
}
