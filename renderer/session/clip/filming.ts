import type { ClipRefused } from '#shared/bridge/calls/clips.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { ClipEnd, ClipTrouble } from '#shared/domain/posting/clip.ts';
import { workOf, type KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Clock, Ids } from '#shared/kit/clock.ts';
import { faultWords } from '#shared/kit/fault.ts';
import type { Camera } from '../camera.ts';
import type { Commands } from '../execute.ts';
import type { ClipRecorder, Recording } from './recorder.ts';
import { endOf, isTouched, subjectOf, type Scene, type Subject } from './subject.ts';
import { openTake, type Take } from './take.ts';

/** What the table shows of its recording; null where nothing is to be recorded (CP4, CP5). */
export type FilmView =
  { readonly kind: 'on' | 'starting' } | { readonly kind: 'off'; readonly why: ClipTrouble } | null;

/** The recording of what is packed. It follows the table and never holds it up (CP4). */
export interface Filming {
  /** The table, the camera or the settings may have changed. */
  tend(): void;
  view(): FilmView;
  /** Whether it needs the camera. */
  wants(): boolean;
  /** Everything recorded so far is kept and told. */
  settled(): Promise<void>;
}

/** What it needs. */
export interface FilmingParts {
  readonly ask: Ask;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly camera: Pick<Camera, 'state'>;
  readonly recorder: ClipRecorder;
  readonly settings: () => { readonly on: boolean; readonly minutes: number };
  readonly scene: () => Scene;
  readonly posting: (number: PostingNumber) => KnownPosting | null;
  /** Keeps a fact after the packer's own. */
  readonly commands: Pick<Commands, 'posting'>;
  readonly changed: () => void;
  readonly log: (event: string, detail: string) => void;
}

interface Running {
  readonly take: Take;
  readonly recording: Recording;
  /** Known once it is told to stop. */
  ended: ClipEnd | null;
  /** Whether anything came of it yet. */
  seen: boolean;
}

const MINUTE_MS = 60_000;

const same = (a: Subject | null, b: Subject | null): boolean => a?.number === b?.number && a?.by === b?.by;

/** What a refusal of main is at the table: a piece that it lost is a fault of the disk for whoever packs. */
const troubleOf = (why: ClipRefused): ClipTrouble => (why === 'lost' ? 'disk' : why);

/** Makes it with nothing recorded. */
export function createFilming(parts: FilmingParts): Filming {
  const { ask, camera, recorder, scene } = parts;
  let running: Running | null = null;
  /** Why this parcel is not recorded any more, whatever the camera says; forgotten with the parcel. */
  let given: { readonly number: PostingNumber; readonly why: ClipTrouble } | null = null;
  let work: Promise<unknown> = Promise.resolve();

  /** The settings, or a rule for this parcel (CP1, RL12). */
  const asked = ({ open }: Scene): boolean =>
    parts.settings().on || (open !== null && workOf(open)?.plan.clip === true);
  const wanted = (): Subject | null => {
    const now = scene();
    return asked(now) ? subjectOf(now) : null;
  };

  function giveUp(subject: Subject, why: ClipTrouble): void {
    given = { number: subject.number, why };
    parts.changed();
  }

  /** The last part still comes; the piece is told when it is there. */
  function stop(ended: ClipEnd): void {
    if (running === null) return;
    running.ended = ended;
    const { recording } = running;
    running = null;
    recording.stop();
  }

  async function keep(take: Take, ended: ClipEnd): Promise<void> {
    const { number, by } = take.subject;
    const untouched = (ended === 'left' || ended === 'away') && !isTouched(parts.posting(number));
    const clip = await take.close(untouched);
    if (clip === null) return;
    const at = parts.clock.now();
    const done = await parts.commands.posting(number, { type: 'keep-clip', at, by, clip, ended });
    // What is not told now is found at the next start.
    if (done.kind === 'done') await ask('clips.told', { name: clip.name });
  }

  function begin(subject: Subject): void {
    const state = camera.state();
    if (state.kind !== 'live') return;
    const ears = {
      part: (bytes: Uint8Array<ArrayBuffer>, ms: number): void => {
        mine.seen ||= bytes.byteLength > 0;
        take.part(bytes, ms);
        if (ms < parts.settings().minutes * MINUTE_MS || running?.take !== take) return;
        stop('too-long');
        giveUp(subject, 'too-long');
      },
      over: (): void => {
        if (running === mine) {
          running = null; // by itself: the camera is gone, or gives nothing
          if (mine.seen) parts.changed();
          else giveUp(subject, 'failed');
        }
        const kept = keep(take, mine.ended ?? 'trouble').catch((thrown: unknown) =>
          parts.log('clip-fault', faultWords(thrown)),
        );
        work = Promise.all([work, kept]).then(() => undefined);
      },
    };
    const recording = recorder.record(state.stream, ears);
    if (recording === null) return giveUp(subject, 'unsupported');
    const take = openTake({
      ask,
      subject,
      id: parts.ids.next(),
      refused: (why) => {
        if (running?.take === take) stop('trouble');
        giveUp(subject, troubleOf(why));
      },
    });
    const mine: Running = { take, recording, ended: null, seen: false };
    running = mine;
  }

  return {
    tend() {
      const subject = wanted();
      if (running !== null && !same(running.take.subject, subject)) {
        const was = running.take.subject;
        stop(endOf(was, scene(), parts.posting(was.number)));
      }
      if (running !== null && camera.state().kind === 'trouble') stop('trouble');
      if (given !== null && given.number !== subject?.number) given = null;
      if (running === null && subject !== null && given === null) begin(subject);
    },
    view() {
      if (running !== null) return { kind: 'on' };
      const subject = wanted();
      if (subject === null) return null;
      if (given !== null) return { kind: 'off', why: given.why };
      const state = camera.state();
      return state.kind === 'trouble' ? { kind: 'off', why: state.why } : { kind: 'starting' };
    },
    wants: () => wanted() !== null && given === null,
    settled: async () => {
      await work;
    },
  };
}
