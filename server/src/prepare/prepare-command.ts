import { openService } from '../platform/database.ts';
import { sentenceOf, reportFailure } from '../platform/failure.ts';
import { ProgressDisplay } from '../platform/progress.ts';
import type { Settings } from '../platform/settings.ts';
import { prepare } from './prepare.ts';
import type { PrepareMessage } from './prepared-database.ts';

/**
 * The command `prepare`: alone it shows its progress on the terminal; as a child of `serve` it sends it there, and
 * the reason when it fails.
 */
export async function prepareCommand(settings: Settings): Promise<void> {
  process.on('disconnect', () => process.exit(1));
  if (process.send) process.on('SIGINT', () => undefined);
  const display = new ProgressDisplay();
  const service = await openService(settings);
  try {
    await prepare(() => service.open(), settings.dataDir, (title, done, total) => {
      if (process.send) send({ title, done, total });
      else display.update(title, done, total);
    });
    display.finish();
  } catch (error) {
    const sentence = sentenceOf(error);
    if (!process.send) throw error;
    if (sentence) send({ error: sentence });
    else reportFailure(error);
    process.exitCode = 1;
  } finally {
    await service.close();
    if (process.connected) process.disconnect();
  }
}

function send(message: PrepareMessage): void {
  process.send?.(message);
}
