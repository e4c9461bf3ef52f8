import type { PostingNumber } from '#shared/kit/brand.ts';
import { scaleWait, weightShown } from '../scale.ts';
import type { Hand } from './hand.ts';

async function take(hand: Hand, number: PostingNumber, grams: number): Promise<void> {
  hand.scaleTaking.done();
  hand.settle(await hand.table.weigh(number, grams, 'scale'), hand.parts.ids.next());
}

/** OK at a scale: takes what it shows, or says what it waits for (SL5). */
export async function okScale(hand: Hand, number: PostingNumber): Promise<void> {
  const state = hand.parts.scale.state();
  const grams = weightShown(state);
  if (grams !== null) return take(hand, number, grams);
  hand.refuse(hand.parts.ids.next(), { code: 'scale-waits', why: scaleWait(state) ?? 'moving' });
}

/** The scale said something: a weight that may be taken by itself is taken (SL6). `up` on the clock of `Uptime`, ms. */
export async function scaleSaid(hand: Hand, up: number): Promise<void> {
  const now = hand.screen();
  const grams = hand.scaleTaking.look(now, hand.verdict, up);
  if (grams !== null && now.kind === 'step') await take(hand, now.posting.snapshot.number, grams);
}
