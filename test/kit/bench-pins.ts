import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '#shared/kit/clock.ts';
import { openPins } from '../../electron/store/pins.ts';
import type { PinDoor } from '../../renderer/session/who.ts';

/** The PINs of a station as main keeps them, on disk, with these set. */
export async function benchPins(clock: Clock, set: Readonly<Record<string, string>>): Promise<PinDoor> {
  const dir = await mkdtemp(path.join(tmpdir(), 'packline-pins-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const pins = await openPins({
    file: path.join(dir, 'pins.json'),
    clock,
    log,
    unreadable: () => Promise.resolve(),
  });
  for (const [packer, digits] of Object.entries(set)) await pins.set(packer, digits);
  return {
    asks: (packer) => pins.list().includes(packer),
    check: (packer, digits) => pins.check(packer, digits),
  };
}
