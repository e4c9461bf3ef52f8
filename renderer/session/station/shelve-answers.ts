import { isPostingNumber } from '#shared/intake/cells.ts';
import { isGtin } from '#shared/domain/rules/gtin.ts';
import type { ThingRef } from '#shared/domain/posting/refusals.ts';
import type { StationCommand } from '#shared/domain/rules/command-codes.ts';
import { readAs, type ActivityScan } from '../activities/activity.ts';
import { postingNamed } from '../find.ts';
import { saidWhileAsked, thingIn } from './asking.ts';
import type { Hand } from './hand.ts';
import {
  beginShelving,
  knownShelf,
  setShelf,
  shelfBefore,
  stopShelving,
  takeBackShelf,
  type Shelving,
} from './shelve.ts';

/** What a scan is that cannot be a shelf's own code (PR9); null where it can. */
function noShelf(hand: Hand, read: ActivityScan): 'product' | 'barcode' | 'parcel' | null {
  if (thingIn(hand, read) !== null) return 'product';
  if (read.kind === 'marking' || isGtin(read.text)) return 'barcode';
  const named = postingNamed(read.text, hand.parts.book) !== null || isPostingNumber(read.text);
  return named ? 'parcel' : null;
}

/** Of the readings of a shelf's code the one that some product lies on already; else the likeliest. */
const shelfIn = (hand: Hand, { text, others }: Extract<ActivityScan, { kind: 'code' }>): string =>
  [text, ...others].find((reading) => knownShelf(hand, reading) !== null) ?? text;

/** The product is known now: its shelf is written down, or asked for. */
async function named(hand: Hand, scanId: string, product: ThingRef, shelf: string | null): Promise<void> {
  if (shelf !== null) return setShelf(hand, scanId, product, { shelf, more: true });
  hand.shelving = { stage: 'where', product, before: shelfBefore(hand, product) };
  hand.show({ kind: 'right', scanId, thing: product, units: 1 });
}

/** A scan while a product is told where it lies; false where that is over and the scan is the table's. */
export async function scannedWhileShelving(
  hand: Hand,
  shelving: Shelving,
  scanId: string,
  read: ActivityScan,
): Promise<boolean> {
  if (shelving.stage === 'where') {
    const why = noShelf(hand, read);
    if (why !== null || read.kind === 'marking')
      hand.refuse(scanId, { code: 'not-a-shelf', read: readAs(read), why: why ?? 'barcode' });
    else await setShelf(hand, scanId, shelving.product, { shelf: shelfIn(hand, read), more: false });
    return true;
  }
  if (shelving.stage === 'set' && !shelving.more) {
    hand.shelving = null;
    return false;
  }
  const product = thingIn(hand, read);
  if (product === null) hand.refuse(scanId, { code: 'shelve-by-unknown', read: readAs(read) });
  else await named(hand, scanId, product, shelving.shelf);
  return true;
}

/** A command while a product is told where it lies; false where it is the table's. */
export async function saidWhileShelving(
  hand: Hand,
  shelving: Shelving,
  scanId: string,
  said: StationCommand,
): Promise<boolean> {
  const done = saidWhileAsked(hand, said, {
    end: () => (hand.shelving = null),
    stop: () => stopShelving(hand),
  });
  if (done !== null) return done;
  switch (shelving.stage) {
    case 'which':
      return saidWhich(hand, shelving, scanId, said);
    case 'where':
      return saidWhere(hand, shelving, scanId, said);
    case 'set':
      return saidSet(hand, shelving, scanId, said);
  }
}

async function saidWhich(
  hand: Hand,
  { offer }: Extract<Shelving, { stage: 'which' }>,
  scanId: string,
  said: StationCommand,
): Promise<true> {
  if (said.kind === 'shelf') beginShelving(hand, scanId, said.shelf);
  else if (said.kind === 'undo') stopShelving(hand);
  else if (said.kind === 'ok' && offer !== null) await named(hand, scanId, offer, null);
  else hand.refuse(scanId, { code: 'wrong-moment', status: 'shelve' });
  return true;
}

async function saidWhere(
  hand: Hand,
  { product }: Extract<Shelving, { stage: 'where' }>,
  scanId: string,
  said: StationCommand,
): Promise<true> {
  if (said.kind === 'shelf' && said.shelf !== null)
    await setShelf(hand, scanId, product, { shelf: said.shelf, more: false });
  else if (said.kind === 'absent') await setShelf(hand, scanId, product, { shelf: null, more: false });
  else if (said.kind === 'undo') {
    hand.shelving = { stage: 'which', offer: product, shelf: null };
    hand.show(null);
  } else hand.refuse(scanId, { code: 'wrong-moment', status: 'shelve' });
  return true;
}

async function saidSet(
  hand: Hand,
  shelving: Extract<Shelving, { stage: 'set' }>,
  scanId: string,
  said: StationCommand,
): Promise<boolean> {
  if (said.kind === 'undo') await takeBackShelf(hand, scanId, shelving);
  else if (said.kind === 'shelf') beginShelving(hand, scanId, said.shelf);
  else stopShelving(hand);
  return said.kind === 'undo' || said.kind === 'shelf' || said.kind === 'ok';
}
