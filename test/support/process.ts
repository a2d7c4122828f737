import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(fileURLToPath(import.meta.url), '..', '..', '..');
const MAIN = join(ROOT, 'server', 'dist', 'main.js');

/** A command of Serasi in a process of its own, as `npm run serasi` starts it. */
export class SerasiProcess {
  output = '';
  readonly exited: Promise<number | null>;
  private constructor(readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exited = new Promise((resolve) => child.on('exit', resolve));
  }

  static start(args: string[], env: NodeJS.ProcessEnv): SerasiProcess {
    const { DATABASE_URL: _, SERASI_PROVINCES: __, ...clean } = process.env;
    return new SerasiProcess(
      spawn(process.execPath, [MAIN, ...args], {
        cwd: ROOT,
        env: { ...clean, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  }

  /** Runs a command to its end. */
  static async run(args: string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; output: string }> {
    const serasi = SerasiProcess.start(args, env);
    const code = await serasi.exited;
    return { code, output: serasi.output };
  }

  /** Resolves when the output has this text. @throws with the output when the process ends before. */
  async says(text: string | RegExp, timeoutMs = 150_000): Promise<void> {
    const until = Date.now() + timeoutMs;
    const said = (): boolean =>
      typeof text === 'string' ? this.output.includes(text) : text.test(this.output);
    while (!said()) {
      if (this.child.exitCode !== null || Date.now() > until)
        throw new Error(`"${String(text)}" was never said:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    this.child.kill(signal);
    return this.exited;
  }
}

/** A port that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
