import type { FuzzTarget } from './target.ts';
import { deviceTargets } from './targets/devices.ts';
import { doorTargets } from './targets/door.ts';
import { fileTargets } from './targets/files.ts';
import { labelTargets } from './targets/labels.ts';
import { marketTargets } from './targets/market.ts';
import { scanTargets } from './targets/scans.ts';
import { tableTargets } from './targets/tables.ts';

/** Everything that takes in what somebody else made. */
export const targets: readonly FuzzTarget[] = [
  ...labelTargets,
  ...tableTargets,
  ...fileTargets,
  ...marketTargets,
  ...deviceTargets,
  ...scanTargets,
  ...doorTargets,
];
