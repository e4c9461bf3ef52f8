import type { PracticeSwitches } from '../options.ts';
import { hash01 } from '../prng.ts';
import { cancelPosting, cancellationBy, isShipped } from './cancelling.ts';
import { advanceCargo } from './cargo.ts';
import { advanceCarriages } from './carriages.ts';
import { advanceReturns } from './comebacks.ts';
import { checkMarks } from './marking.ts';
import { methodOf } from './methods.ts';
import { findPosting, schedule, setStatus, type Job, type Posting, type ShopState } from './state.ts';

/** Counts something that happened to a posting. */
export type Note = (effect: string, posting: string) => void;

/** A delay with the posting's own spread, up to a third more. */
export function spread(shop: ShopState, base: number, posting: string, what: string): number {
  return Math.round(base * (1 + hash01(shop.seed, `${what} ${posting}`) / 3));
}

/** Whether Ozon itself prints the label of this posting. */
export const ozonPrintsLabel = (posting: Posting): boolean =>
  ['ozon', 'aggregator'].includes(methodOf(posting).integration);

function labelComes(shop: ShopState, posting: Posting, at: number, switches: PracticeSwitches): void {
  if (ozonPrintsLabel(posting)) {
    posting.labelReadyAt = at + spread(shop, switches.labelDelayMs, posting.number, 'label');
  }
}

function assembled(shop: ShopState, posting: Posting, at: number, switches: PracticeSwitches): void {
  posting.assembling = false;
  if (methodOf(posting).integration === 'aggregator') {
    setStatus(posting, 'awaiting_registration', 'posting_awaiting_registration', at);
    const delay = spread(shop, switches.registrationDelayMs, posting.number, 'registration');
    schedule(shop, { at: at + delay, kind: 'registered', posting: posting.number, to: '' });
    return;
  }
  setStatus(posting, 'awaiting_deliver', 'posting_not_in_carriage', at);
  labelComes(shop, posting, at, switches);
}

const substatusOf: Readonly<Record<string, string>> = {
  delivering: 'posting_in_courier_service',
  'last-mile': 'posting_driver_pick_up',
  delivered: 'posting_received',
};

function moved(posting: Posting, to: string, at: number, switches: PracticeSwitches): void {
  posting.moving = '';
  const status = to === 'last-mile' ? switches.lastMileStatus : to;
  setStatus(posting, status, substatusOf[to] ?? posting.substatus, at);
  if (to === 'delivering') posting.deliveringDate = at;
}

function run(shop: ShopState, job: Job, switches: PracticeSwitches, note: Note): void {
  const posting = findPosting(shop, job.posting);
  if (!posting || posting.status === 'cancelled') return;
  switch (job.kind) {
    case 'assembled':
      if (posting.assembling) assembled(shop, posting, job.at, switches);
      return;
    case 'assembly-failed':
      if (!posting.assembling) return;
      posting.assembling = false;
      setStatus(posting, 'awaiting_packaging', 'ship_failed', job.at);
      note('ship_failed', posting.number);
      return;
    case 'registered':
      if (posting.status !== 'awaiting_registration') return;
      posting.trackingNumber = String(
        10_000_000_000 + Math.floor(hash01(shop.seed, `track ${posting.number}`) * 9e9),
      );
      setStatus(posting, 'awaiting_deliver', 'posting_registered', job.at);
      labelComes(shop, posting, job.at, switches);
      return;
    case 'moved':
      if (posting.moving === job.to) moved(posting, job.to, job.at, switches);
      return;
    case 'marks-checked':
      checkMarks(shop, posting, switches);
      return;
    case 'buyer-cancels':
      if (['delivered', 'delivering'].includes(posting.status)) return;
      cancelPosting(posting, cancellationBy('client', isShipped(posting)), job.at);
  }
}

/** Lets everything happen that was due by `now`; called before each answer, so no timer is needed. */
export function advance(shop: ShopState, now: number, switches: PracticeSwitches, note: Note): void {
  for (let job = shop.jobs[0]; job !== undefined && job.at <= now; job = shop.jobs[0]) {
    shop.jobs.shift();
    run(shop, job, switches, note);
  }
  advanceCarriages(shop, now, switches, note);
  advanceCargo(shop, now);
  advanceReturns(shop);
}
