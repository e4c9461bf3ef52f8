import { goodsOf, leftOf } from '#shared/domain/posting/progress.ts';
import type { ThingRef } from '#shared/domain/posting/refusals.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { StationCommand } from '#shared/domain/rules/command-codes.ts';
import { readAs, type ActivityScan } from '../activities/activity.ts';
import { saidWhileAsked, thingIn } from './asking.ts';
import type { Hand } from './hand.ts';
import { forget, stopTeaching, teach, teachAs, type Teaching } from './teach.ts';

/** Products of the parcel that still want units, the one asked for first. */
export function offersOf(open: KnownPosting | null): readonly ThingRef[] {
  if (open?.status !== 'packing') return [];
  const { work } = open;
  const wanted = goodsOf(work.plan).filter((line) => leftOf(work, line) > 0);
  return [...new Map(wanted.map(({ sku, name }) => [sku, { sku, name }])).values()];
}

/** The product that OK would say it is. */
export function offerOf(open: KnownPosting | null, skipped: number): ThingRef | null {
  const offers = offersOf(open);
  return offers[skipped % Math.max(offers.length, 1)] ?? null;
}

/** A scan while a code is taught: it names the product (TE2). False where teaching is over and the scan is the table's. */
export function scannedWhileTeaching(
  hand: Hand,
  teaching: Teaching,
  scanId: string,
  read: ActivityScan,
): boolean {
  if (teaching.stage === 'taught') {
    hand.teaching = null;
    return false;
  }
  if (teaching.stage === 'units') {
    hand.refuse(scanId, { code: 'wrong-moment', status: 'teach' });
    return true;
  }
  const product = thingIn(hand, read);
  if (product === null) {
    hand.refuse(scanId, { code: 'teach-by-unknown', read: readAs(read) });
    return true;
  }
  teachAs(hand, teaching.code, product);
  hand.show({ kind: 'right', scanId, thing: product, units: 1 });
  return true;
}

/** A command while a code is taught; false where it is the table's. */
export async function saidWhileTeaching(
  hand: Hand,
  teaching: Teaching,
  scanId: string,
  said: StationCommand,
): Promise<boolean> {
  const done = saidWhileAsked(hand, said, {
    end: () => (hand.teaching = null),
    stop: () => stopTeaching(hand),
  });
  if (done !== null) return done;
  switch (teaching.stage) {
    case 'which':
      return saidWhich(hand, teaching, scanId, said);
    case 'units':
      return saidUnits(hand, teaching, scanId, said);
    case 'taught':
      if (said.kind === 'undo') await forget(hand, scanId, teaching);
      else stopTeaching(hand);
      return said.kind === 'undo' || said.kind === 'ok';
  }
}

function saidWhich(
  hand: Hand,
  { code, skipped }: Extract<Teaching, { stage: 'which' }>,
  scanId: string,
  said: StationCommand,
): boolean {
  const offer = offerOf(hand.open, skipped);
  if (said.kind === 'undo') stopTeaching(hand);
  else if (said.kind === 'ok' && offer !== null) {
    teachAs(hand, code, offer);
    hand.show(null);
  } else if (said.kind === 'skip' && offersOf(hand.open).length > 1) {
    hand.teaching = { code, stage: 'which', skipped: skipped + 1 };
    hand.show(null);
  } else hand.refuse(scanId, { code: 'wrong-moment', status: 'teach' });
  return true;
}

async function saidUnits(
  hand: Hand,
  teaching: Extract<Teaching, { stage: 'units' | 'taught' }>,
  scanId: string,
  said: StationCommand,
): Promise<true> {
  const { code } = teaching;
  if (said.kind === 'ok') await teach(hand, scanId, teaching);
  else if (said.kind === 'times') {
    hand.teaching = { ...teaching, units: said.times };
    hand.show(null);
  } else if (said.kind === 'undo') {
    hand.teaching = { code, stage: 'which', skipped: 0 };
    hand.show(null);
  } else hand.refuse(scanId, { code: 'wrong-moment', status: 'teach' });
  return true;
}
