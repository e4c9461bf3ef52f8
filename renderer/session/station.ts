import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Packer } from '#shared/bridge/settings.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { StationCommand } from '#shared/domain/rules/command-codes.ts';
import type { ScanMeaning } from '../scan/interpret.ts';
import { busy } from './moments.ts';
import { lock, pinned } from './station/arrivals.ts';
import { command } from './station/commands.ts';
import { createHand } from './station/hand.ts';
import { choose, resume, type LayOpen } from './station/opening.ts';
import type { StationParts } from './station/parts.ts';
import { scaleSaid } from './station/scale-weight.ts';
import { scanned } from './station/scans.ts';
import { refresh } from './station/stops.ts';
import { chooseCarrier, clearWaybill } from './station/waybill-entry.ts';
import type { Screen, Verdict, WaybillEntry } from './view.ts';

/** The packing table as a machine: scans and commands go in, one question and one verdict come out. */
export interface Station {
  screen(): Screen;
  verdict(): Verdict | null;
  /** The posting that lies open, whatever the screen asks; null while none does. */
  open(): KnownPosting | null;
  packer(): Packer | null;
  /** From whom the parcel at hand was taken over; null where it is nobody else's. */
  takenFrom(): Packer | null;
  /** How often the next unit counts, where that was said; null for once. */
  times(): number | null;
  /** One scan, already told apart; `scanId` is unique per physical scan. `again`: the same code a moment after itself. */
  scanned(scanId: string, read: ScanMeaning, again?: boolean): Promise<void>;
  command(command: StationCommand): Promise<void>;
  /** Digits typed for the badge that waits for its PIN. */
  pin(digits: string): Promise<void>;
  /** Nobody was here for long: the next thing is a badge. */
  lock(): Promise<void>;
  /** A line of the queue was chosen by hand. */
  choose(number: PostingNumber): Promise<void>;
  /**
   * Lays open again what lay open when the program ended in the middle; whether it does. What is said to the station meanwhile waits
   * until that is known, so that the first badge always finds the parcel (SUP9).
   */
  resume(lay: Promise<LayOpen | null>): Promise<boolean>;
  chooseCarrier(carrier: NonNullable<WaybillEntry['carrier']>): void;
  clearWaybill(): void;
  /** The scale said something; `up` on the clock of `Uptime`, ms. */
  scaleSaid(up: number): Promise<void>;
  /** The store changed from outside (labels came, postings were cancelled): look again. */
  refresh(): Promise<void>;
}

/** Makes a station with nobody at it: what is at hand, and the turn in which everything said to it is heard. */
export function createStation(parts: StationParts): Station {
  const hand = createHand(parts);
  const { who, nextScan } = hand;

  let line: Promise<unknown> = Promise.resolve();
  /** Scans, commands and looks wait for one another: each is judged on what the one before left behind. */
  function inTurn<T>(deed: () => T | Promise<T>): Promise<T> {
    const done = line.then(deed).catch((fault: unknown) => {
      parts.notKept('broken');
      throw fault;
    });
    line = done.catch(() => undefined);
    return done;
  }

  return {
    screen: hand.screen,
    verdict: () => hand.verdict,
    open: () => hand.open,
    packer: () => who.packer(),
    takenFrom: () => (busy(hand.open) ? who.from() : null),
    times: nextScan.armed,
    scanned: (scanId, read, again = false) => inTurn(() => scanned(hand, scanId, read, again)),
    command: (said) => inTurn(() => command(hand, said)),
    pin: (digits) => inTurn(() => pinned(hand, parts.ids.next(), digits)),
    lock: () => inTurn(() => lock(hand)),
    choose: (number) => inTurn(() => choose(hand, number)),
    resume: (lay) =>
      inTurn(async () => {
        const left = await lay;
        return left !== null && (await resume(hand, left));
      }),
    chooseCarrier: (carrier) => void inTurn(() => chooseCarrier(hand, carrier)),
    clearWaybill: () => void inTurn(() => clearWaybill(hand)),
    scaleSaid: (up) => inTurn(() => scaleSaid(hand, up)),
    refresh: () => inTurn(() => refresh(hand)),
  };
}
