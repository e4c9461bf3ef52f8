import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A device file with a printer behind it: what is written to it arrives there, what that says can be read. */
export interface Cable {
  readonly device: string;
  /** Pulls the cable: the device is gone. */
  unplug(): Promise<void>;
}

/** True where socat can lay a cable; on CI a missing one fails instead of passing unseen. */
export function haveSocat(): boolean {
  if (spawnSync('socat', ['-V']).error === undefined) return true;
  if (process.env['CI'] === 'true') throw new Error('socat is missing; CI must have it');
  return false;
}

/** Lays a cable from a pseudo terminal to a printer on a loopback port. */
export async function layCable(port: number): Promise<Cable> {
  const folder = mkdtempSync(path.join(tmpdir(), 'packline-cable-'));
  const device = path.join(folder, 'lp0');
  const socat = spawn('socat', [`PTY,link=${device},raw,echo=0`, `TCP:127.0.0.1:${port}`], {
    stdio: 'ignore',
  });
  const gone = new Promise<void>((resolve) => socat.once('exit', () => resolve()));
  for (let tries = 0; tries < 200 && !existsSync(device); tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return {
    device,
    async unplug() {
      socat.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
