import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../../../renderer/features/settings');

/** Each group of settings, the part in which it is tried, and the call or device that the trial really asks. */
const trials = [
  ['marketplace keys', 'key-fields.tsx', "ask('market.account'"],
  ['warehouses', 'trials/warehouses-trial.tsx', "ask('market.warehouses'"],
  ['label policy', 'trials/use-label-trial.ts', "ask('market.label'"],
  ['scanner', 'scanner/scan-trial.tsx', 'claim('],
  ['scale', 'scanner/device-test.tsx', 'devices.scale.state()'],
  ['camera', 'camera-test.tsx', 'createCamera('],
  ['sounds', 'sound-panel.tsx', 'hearing.sounds.play('],
  ['people', 'trials/badge-trial.tsx', 'pins.check('],
  ['retention', 'days-kept.tsx', "ask('storage.due'"],
  ['backup', 'storage/make-backup.ts', "ask('backup.verify'"],
] as const;

it.each(trials)('TRY1 %s are tried in %s by the real part', (_what, file, asks) => {
  expect(readFileSync(path.join(root, file), 'utf8')).toContain(asks);
});
