import type { Packer } from '#shared/bridge/settings.ts';
import { commandCode } from '#shared/domain/rules/command-codes.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { busy } from '../moments.ts';
import type { Arrival } from '../who.ts';
import type { Hand } from './hand.ts';

/** Somebody came, or could not show who he is; a parcel that lies open is his from now on (WH2). */
export async function arrived(hand: Hand, scanId: string, arrival: Arrival): Promise<void> {
  switch (arrival.kind) {
    case 'unknown':
      return hand.refuse(scanId, {
        code: 'unknown-code',
        read: commandCode({ kind: 'badge', packer: arrival.id }),
      });
    case 'wrong':
      return hand.refuse(scanId, { code: 'pin-wrong', left: arrival.left });
    case 'wait':
      return hand.refuse(scanId, { code: 'pin-wait', until: arrival.until });
    case 'asks':
      return hand.show(null);
    case 'here': {
      const { open } = hand;
      if (arrival.from !== null && busy(open)) await takeOver(hand, open, arrival.from);
      else if (!busy(open)) hand.who.settled();
      return hand.show(null);
    }
  }
}

async function takeOver(hand: Hand, open: KnownPosting, from: Packer): Promise<void> {
  const { table, parts } = hand;
  const { snapshot } = open;
  hand.others = open.status === 'packing' ? open.work.deeds.length : 0;
  const outcome = await table.run(snapshot.number, { type: 'take-over', from: from.id });
  if (outcome.kind === 'not-kept') parts.notKept(outcome.error.kind);
}

/** Digits of the badge that waits for its PIN. */
export async function pinned(hand: Hand, scanId: string, digits: string): Promise<void> {
  return arrived(hand, scanId, await hand.who.pin(digits));
}

/** The badge that waits for its PIN was not meant. */
export function notMe(hand: Hand): void {
  hand.who.forget();
  hand.show(null);
}

/** Puts away what lies open; whoever is here stays. */
export function leave(hand: Hand): void {
  hand.free();
  hand.show(null);
}

/** Nobody is here any more; what lies open stays until a badge takes it over (WH6, WH7). */
export function away(hand: Hand): void {
  if (!busy(hand.open)) hand.free();
  hand.teaching = null;
  hand.shelving = null;
  hand.who.out();
  if (hand.verdict?.kind !== 'stop') hand.verdict = null;
  hand.parts.changed();
}

/** Nobody touched the table for long. */
export function lock(hand: Hand): void {
  if (hand.who.packer() !== null || hand.who.entering() !== null) away(hand);
}
