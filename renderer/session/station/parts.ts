import type { Ids } from '#shared/kit/clock.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { LargerPage } from '#shared/printing/larger.ts';
import type { LargerAnswer } from '#shared/printing/printer.ts';
import type { Activities } from '../activities/activity.ts';
import type { Camera } from '../camera.ts';
import type { Scale } from '../scale.ts';
import type { Speak } from '../speak.ts';
import type { TableParts } from '../table.ts';
import type { Verdict } from '../view.ts';
import type { PinDoor } from '../who.ts';

/** What the table says with its voice when a verdict appears. */
export type Announce = (verdict: Verdict) => void;

/** Parts of a station besides those of its table. */
export interface StationParts extends Omit<TableParts, 'who'> {
  readonly ids: Ids;
  readonly announce: Announce;
  readonly speak: Speak;
  readonly pins: PinDoor;
  readonly changed: () => void;
  /** The open question about a parcel's label, and its answer. */
  readonly larger: (parcel: PostingNumber) => LargerPage | null;
  readonly answerLarger: (page: LargerPage, answer: LargerAnswer['answer']) => Promise<void>;
  /** Begins each kind of work besides packing that this station knows. */
  readonly activities: Activities;
  /** The webcam, and the door to where its pictures are kept. */
  readonly camera: Camera;
  readonly scale: Scale;
  readonly ask: Ask;
  /** The store could not keep a fact; the packer must know at once. */
  readonly notKept: (kind: string) => void;
}
