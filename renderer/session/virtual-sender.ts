import type { Settings } from '#shared/bridge/settings.ts';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { physicalIn, waitsForVirtual } from '#shared/domain/rules/physical.ts';
import { checkVirtualNumber, virtualNumber } from '#shared/domain/rules/waybill/virtual.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { postingNumber, type PostingNumber, type Sku } from '#shared/kit/brand.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { virtualNote } from '#shared/text/buyer-notes.ts';
import type { Store } from '../db/store.ts';
import type { Book } from './book.ts';
import type { Executor } from './execute.ts';
import { postingKept } from './find.ts';

/** What sending without a parcel needs. */
export interface VirtualParts {
  readonly store: Pick<Store, 'usedWaybill' | 'posting'>;
  readonly book: Book;
  readonly execute: Executor;
  readonly clock: Clock;
  readonly settings: () => Settings;
}

/** What a person says of it; everything else the station knows. */
export type VirtualWish = Pick<
  Extract<PostingCommand, { type: 'send-virtually' }>,
  'why' | 'number' | 'note' | 'presaleUntil'
> & {
  /** Number of another parcel as somebody typed it; empty for none. */
  readonly along: string;
};

/** Why nothing was sent: a refusal, the other parcel is not known here, or nothing could be written. */
export type NotSent = PostingRefusal | { readonly code: 'not-kept' } | { readonly code: 'along-unknown' };

/** Sends without a parcel: by hand, and by itself where the house says so (VS1, VS4). */
export interface VirtualSender {
  /** The next free number of today. */
  nextNumber(): Promise<string>;
  send(number: PostingNumber, wish: VirtualWish, by: string): Promise<Result<null, NotSent>>;
  /** Sends those of these postings that wait for nothing else; how many were sent. */
  hear(postings: readonly KnownPosting[]): Promise<number>;
  /** The same for everything that is known: at the start, and when the rule was switched on. */
  look(): Promise<number>;
}

/** A day by the machine's own calendar, `2026-01-31`. */
function dayOf(now: number): string {
  const at = new Date(now);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Numbers of one day: more nobody can give out (WB22). */
const MOST = 9999;

/** Begins with nothing given out in this life of the window. */
export function createVirtualSender(parts: VirtualParts): VirtualSender {
  const { store, book, execute, clock, settings } = parts;
  let given = { of: '', count: 0 };
  const queue = inTurn();

  async function nextNumber(): Promise<string> {
    const { prefix } = settings().virtual;
    const day = dayOf(clock.now());
    const of = `${prefix} ${day}`;
    if (given.of !== of) given = { of, count: 0 };
    for (let count = given.count + 1; count <= MOST; count += 1) {
      const made = virtualNumber(day, count, prefix);
      if (!made.ok) return '';
      if ((await store.usedWaybill(made.value)) !== null) continue;
      given = { of, count: count - 1 };
      return made.value;
    }
    return '';
  }

  async function otherParcel(text: string): Promise<PostingNumber | null> {
    const number = postingNumber(text.trim());
    return (await postingKept(number, book, store)) === null ? null : number;
  }

  async function sendNow(
    number: PostingNumber,
    { along: named, ...wish }: VirtualWish,
    by: string,
  ): Promise<Result<null, NotSent>> {
    const posting = await postingKept(number, book, store);
    if (posting === null) return err({ code: 'posting-absent' });
    const along = named.trim() === '' ? null : await otherParcel(named);
    if (along === null && named.trim() !== '') return err({ code: 'along-unknown' });
    const { prefix } = settings().virtual;
    const read = checkVirtualNumber(wish.number, prefix);
    const done = await execute.posting(number, {
      type: 'send-virtually',
      ...wish,
      prefix,
      along,
      usedBy: read.ok ? await store.usedWaybill(read.value) : null,
      physical: physicalIn(posting.snapshot.lines, (sku) => book.product(sku)?.state ?? null),
      at: clock.now(),
      by,
    });
    if (done.kind === 'not-kept') return err({ code: 'not-kept' });
    return done.kind === 'refused' ? err(done.refusal) : ok(null);
  }

  // One after another: two may not find the same number free.
  const turn = inTurn();
  const send: VirtualSender['send'] = (...wish) => turn(() => sendNow(...wish));

  const lookup = (sku: Sku): KnownProduct | null => book.product(sku)?.state ?? null;
  const wanted = (posting: KnownPosting): boolean =>
    settings().virtual.auto === 'digital' && waitsForVirtual(posting, lookup);

  async function sendBySelf(number: PostingNumber): Promise<boolean> {
    const { note, auto } = settings().virtual;
    if (auto !== 'digital') return false;
    const done = await send(
      number,
      {
        why: 'digital',
        number: await nextNumber(),
        note: note === '' ? virtualNote('digital', { date: null, along: null }) : note,
        presaleUntil: null,
        along: '',
      },
      'station',
    );
    return done.ok;
  }

  /** Those that were found, one after another; each once: what was refused is a person's. */
  async function sendFound(numbers: readonly PostingNumber[]): Promise<number> {
    let sent = 0;
    for (const number of numbers) if (await sendBySelf(number)) sent += 1;
    return sent;
  }

  return {
    nextNumber,
    send,
    hear(postings) {
      const found = postings.filter(wanted).map(({ snapshot }) => snapshot.number);
      return found.length === 0 ? Promise.resolve(0) : queue(() => sendFound(found));
    },
    look() {
      if (settings().virtual.auto !== 'digital') return Promise.resolve(0);
      const found = [...book.postings()].filter(wanted).map(({ snapshot }) => snapshot.number);
      return queue(() => sendFound(found));
    },
  };
}
