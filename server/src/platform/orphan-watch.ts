import { Worker } from 'node:worker_threads';

const SOURCE = `
const parent = require('node:worker_threads').workerData;
setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 300);
`;

/** Ends this process soon after its parent is gone. A thread watches, because the work may block the event loop for seconds. */
export function endWithParent(): void {
  new Worker(SOURCE, { eval: true, workerData: process.ppid }).unref();
}
