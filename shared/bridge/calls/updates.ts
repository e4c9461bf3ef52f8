import * as v from 'valibot';
import { countSchema, postingNumberSchema, text, vouched } from '../schema.ts';
import type { BackupTrouble } from './storage.ts';

/** Why looking for a new version, or fetching it, came to nothing (UP7). */
export const updateTroubles = [
  'offline',
  'no-answer',
  'refused',
  'rubbish',
  'elsewhere',
  'torn',
  'wrong-sum',
  'unsigned',
  'no-room',
  'disk',
  'not-started',
] as const;

/** One of `updateTroubles`. */
export type UpdateTrouble = (typeof updateTroubles)[number];

/** What an installation waits for (UP4). */
export type UpdateHold =
  | { readonly kind: 'unsent'; readonly count: number }
  | { readonly kind: 'parcel-open'; readonly posting: string }
  | { readonly kind: 'prints'; readonly count: number }
  /** So many records lie in the window alone. */
  | { readonly kind: 'journal-behind'; readonly count: number }
  | { readonly kind: 'damaged' }
  /** A backup, restore or export is under way. */
  | { readonly kind: 'busy' }
  /** The table has not said lately how it stands. */
  | { readonly kind: 'unknown-table' }
  | { readonly kind: 'backup'; readonly why: BackupTrouble };

/** Whether this build may install what it finds; where not, it only tells of it (UP8). */
export type UpdateWay =
  | { readonly kind: 'installs' }
  | { readonly kind: 'announces'; readonly why: 'unsigned' | 'portable' | 'system' }
  /** The build names no place to look. */
  | { readonly kind: 'none' };

/** How far it is. Sizes bytes. */
export type UpdateStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'latest' }
  | { readonly kind: 'found'; readonly version: string; readonly bytes: number }
  | {
      readonly kind: 'downloading';
      readonly version: string;
      readonly bytes: number;
      readonly done: number;
    }
  | { readonly kind: 'ready'; readonly version: string; readonly bytes: number }
  /** The backup is made, or the installer has begun. */
  | { readonly kind: 'installing'; readonly version: string };

/** Updates as the desk shows them; times ms since 1970 UTC. */
export interface UpdateState {
  /** The version that runs. */
  readonly version: string;
  readonly way: UpdateWay;
  readonly stage: UpdateStage;
  readonly trouble: UpdateTrouble | null;
  /** When somebody last answered whether there is a newer one. */
  readonly checkedAt: number | null;
  /** Somebody said that it shall be installed as soon as nobody works. */
  readonly atRest: boolean;
  /** What an installation would wait for now. */
  readonly holds: readonly UpdateHold[];
  /** The version before this one, and since when this one runs; null where there was none. */
  readonly before: { readonly version: string; readonly at: number } | null;
}

const nothing = v.undefined();

/** How the table stands, as the window tells it (UP4). */
const tableReportSchema = v.object({
  open: v.nullable(postingNumberSchema),
  /** Effects for the marketplace or a printer that are not through. */
  unsent: countSchema,
  /** The highest record the window has. */
  lastSeq: countSchema,
  /** Whose badge is signed on. */
  packer: v.nullable(text(40)),
  damaged: v.boolean(),
});

/** See `tableReportSchema`. */
export type TableReport = v.InferOutput<typeof tableReportSchema>;

/** New versions of the app. */
export const updateCalls = {
  'updates.state': { request: nothing, response: vouched<UpdateState>() },
  'updates.check': { request: nothing, response: vouched<UpdateState>() },
  'updates.download': { request: nothing, response: vouched<UpdateState>() },
  /** Installs now, or answers what it waits for. */
  'updates.install': { request: nothing, response: vouched<UpdateState>() },
  'updates.atRest': { request: v.object({ on: v.boolean() }), response: vouched<UpdateState>() },
  /** Opens the page of the new versions in the system's browser; the address is the build's own. */
  'updates.page': { request: nothing, response: vouched<{ readonly opened: boolean }>() },
  /** Where a newer Packline has used the profile: puts it aside, whole, and starts anew (UP12). Refused everywhere else. */
  'updates.putAside': { request: nothing, response: vouched<null>() },
  /** The window tells how the table stands. */
  'updates.table': { request: tableReportSchema, response: vouched<null>() },
} as const;
