import { askOf } from '#shared/bridge/shop-door.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { ResponseOf } from '#shared/bridge/calls.ts';
import { shopsAtWork } from '#shared/bridge/shops.ts';
import { ofShop, shopOf } from '#shared/domain/shop.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import {
  judgements,
  toRestock,
  unjudged,
  unjudgedUnits,
  type ReturnTold,
} from '#shared/domain/return/returned.ts';
import type { StationCommand } from '#shared/domain/rules/command-codes.ts';
import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import type { MarketReturn } from '#shared/market/returns.ts';
import { postingKept, postingNamed } from '../find.ts';
import type { TableOutcome } from '../table.ts';
import type { Verdict } from '../view.ts';
import type { Activity, ActivityScan, AtWork } from './activity.ts';
import type { ActivityParts } from './all.ts';
import { createReturnPicture, isRefusal } from './return-picture.ts';
import { linesOf, restockRows } from './return-lines.ts';
import { refusedVerdict, rightParcel } from './say.ts';
import type { ReturnsScreen, ReturnStory } from './returns-view.ts';

const untold: ReturnStory = { leftAt: null, packedBy: null };

const toldOf = ({ id, rawKind, reason }: MarketReturn): ReturnTold => ({ id, kind: rawKind, reason });

/** Returns: scanned in by any code, each unit judged by code (RT1-RT5). */
export function returns(parts: ActivityParts, at: AtWork): Activity {
  const { store, book, ids } = parts;
  let back: KnownPosting | null = null;
  let chosen: Sku | null = null;
  let story: ReturnStory = untold;
  const picture = createReturnPicture(parts);

  const inBack = (sku: Sku): boolean => back?.snapshot.lines.some((line) => line.sku === sku) === true;

  /** The product at hand: the one scanned while units of it are left, else the first that has some. */
  function current(): Sku | null {
    if (back === null) return null;
    const posting = back;
    if (chosen !== null && unjudged(posting, chosen) > 0) return chosen;
    return posting.snapshot.lines.find(({ sku }) => unjudged(posting, sku) > 0)?.sku ?? null;
  }

  const screen = (): ReturnsScreen =>
    (back === null ? null : picture.screen(back)) ??
    (back === null
      ? { kind: 'returns', stage: 'scan', restock: restockRows(book) }
      : {
          kind: 'returns',
          stage: 'judge',
          back,
          lines: linesOf(back),
          current: current(),
          left: unjudgedUnits(back),
          story,
        });

  function told(refusal: PostingRefusal, scanId: string = ids.next(), got: Sku | null = null): Verdict {
    return refusedVerdict(scanId, refusal, got === null ? null : (book.product(got)?.state ?? null));
  }

  /** Takes over what a deed left; answers why it did not come off. */
  function taken(outcome: TableOutcome, scanId?: string): Verdict | null {
    if (outcome.kind === 'not-kept') {
      at.notKept(outcome.error.kind);
      return null;
    }
    if (outcome.kind === 'refused') return told(outcome.refusal, scanId);
    if (outcome.after.status !== 'absent') back = outcome.after;
    return null;
  }

  async function open(
    scanId: string,
    number: PostingNumber,
    known: MarketReturn | null,
  ): Promise<Verdict | null> {
    const before = back;
    back = null;
    const posting = await postingKept(number, book, store);
    if (posting === null) return told({ code: 'posting-absent' }, scanId);
    const outcome = await at.run(number, {
      type: 'open-return',
      told: known === null ? null : toldOf(known),
    });
    const not = taken(outcome, scanId);
    if (not !== null) {
      back = before;
      return not;
    }
    chosen = null;
    story = await storyOf(number);
    if (known === null) void askAbout(number).catch(() => undefined); // nobody answers: it is judged without
    return rightParcel(scanId, posting);
  }

  /** Who closed it and when it left, from its facts, wherever those lie. */
  async function storyOf(number: PostingNumber): Promise<ReturnStory> {
    let found = untold;
    for (const { fact } of await store.factsOf(`posting:${number}`)) {
      if (fact.type === 'PostingClosed') found = { leftAt: fact.at, packedBy: fact.by };
      if (fact.type === 'PostingHandedOver') found = { ...found, leftAt: fact.at };
    }
    return found;
  }

  /** The buyer's reason, while the person looks at the goods. */
  async function askAbout(number: PostingNumber): Promise<void> {
    if (!parts.online(back === null ? undefined : shopOf(back.snapshot))) return;
    const answer = await parts.ask('market.returns', {
      of: 'number',
      number,
      ...(back === null ? {} : ofShop(shopOf(back.snapshot))),
    });
    const row = answer.ok ? answer.value[0] : undefined;
    if (row === undefined) return;
    const outcome = await at.run(number, { type: 'open-return', told: toldOf(row) });
    if (back?.snapshot.number === number) taken(outcome);
    at.changed();
  }

  async function named(texts: readonly string[]): Promise<PostingNumber | null> {
    for (const text of texts) {
      const number = postingNamed(text, book) ?? (await store.postingByLabelCode(text));
      if (number !== null) return number;
    }
    return null;
  }

  async function scanned(scanId: string, read: ActivityScan): Promise<Verdict | null> {
    picture.done(); // whoever scans on goes without
    const texts = read.kind === 'marking' ? [read.raw] : [read.text, ...read.others];
    const number = await named(texts);
    if (number !== null && number === back?.snapshot.number) return null;
    if (number !== null) return open(scanId, number, null);
    const hit = texts.map((text) => book.byBarcode(text, inBack)).find((each) => each !== null) ?? null;
    if (hit !== null && back !== null) return scannedItem(scanId, hit.product.sku, texts[0] ?? '');
    return hit === null ? byReturnCode(scanId, texts[0] ?? '') : byProduct(scanId, hit.product.offerId);
  }

  /** The item in the hand, of the return that lies open. */
  function scannedItem(scanId: string, sku: Sku, read: string): Verdict {
    const name = book.product(sku)?.state.name ?? '';
    const line = back?.snapshot.lines.find((each) => each.sku === sku);
    if (back === null || line === undefined)
      return told({ code: 'wrong-item', got: { sku, name }, expected: null, read }, scanId, sku);
    if (unjudged(back, sku) <= 0)
      return told(
        { code: 'one-too-many', thing: { sku, name }, wanted: line.quantity, units: 1 },
        scanId,
        sku,
      );
    chosen = sku;
    return { kind: 'right', scanId, thing: { sku, name }, units: 1 };
  }

  /** A thing in the hand does not say whose it was: every shop is asked (SHP5). */
  async function askShops(
    read: (ask: Ask) => Promise<ResponseOf<'market.returns'>>,
  ): Promise<readonly MarketReturn[]> {
    const reached = shopsAtWork(parts.settings()).filter(({ id }) => parts.online(id));
    const answers = await Promise.all(reached.map(({ id }) => read(askOf(parts.ask, id))));
    return answers.flatMap((answer) => (answer.ok ? answer.value : []));
  }

  /** What the marketplace printed on a return. */
  async function byReturnCode(scanId: string, barcode: string): Promise<Verdict | null> {
    const rows = await askShops((ask) => ask('market.returns', { of: 'barcode', barcode }));
    const row = rows.find((each) => each.number !== null);
    if (row === undefined || row.number === null)
      return told({ code: 'unknown-code', read: barcode }, scanId);
    return open(scanId, row.number, row);
  }

  /** An item without its parcel: the one return of it that is not finished, or which there are. */
  async function byProduct(scanId: string, offerId: string): Promise<Verdict | null> {
    const rows = await askShops((ask) => ask('market.returns', { of: 'offer', offerId }));
    const known = rows.filter((row) => row.number !== null && row.finishedAt === null);
    const numbers = [...new Set(known.flatMap(({ number }) => number ?? []))];
    const [only, another] = numbers;
    if (only === undefined || another !== undefined)
      return told({ code: 'return-unclear', numbers: numbers.slice(0, 4) }, scanId);
    return open(scanId, only, known[0] ?? null);
  }

  async function judge(word: string): Promise<Verdict | null> {
    const judgement = judgements.find((each) => each === word);
    const sku = current();
    if (judgement === undefined || back === null) return told({ code: 'reason-needed' });
    if (sku === null) return told({ code: 'wrong-moment', status: 'returns' });
    const not = taken(await at.run(back.snapshot.number, { type: 'judge-return', sku, judgement }));
    chosen = null;
    if (not === null) picture.ask(sku, judgement);
    return not;
  }

  /** OK at the question for a picture: take it, then keep it (PH3). */
  async function okPicture(posting: KnownPosting, sku: Sku): Promise<Verdict | null> {
    const answer = await picture.ok(posting);
    if (answer === null) return null;
    if (isRefusal(answer)) return told(answer);
    const not = taken(
      await at.run(posting.snapshot.number, { type: 'photograph-return', sku, photo: answer }),
    );
    picture.done();
    return not;
  }

  async function ok(): Promise<Verdict | null> {
    const pictured = picture.asked();
    if (back !== null && pictured !== null) return okPicture(back, pictured);
    if (back !== null) {
      const left = unjudgedUnits(back);
      if (left > 0) return told({ code: 'judge-first', left });
      back = null;
      return null;
    }
    for (const posting of [...book.postings()].filter((each) => toRestock(each).size > 0)) {
      const outcome = await at.run(posting.snapshot.number, { type: 'stock-return' });
      if (outcome.kind === 'not-kept') at.notKept(outcome.error.kind);
    }
    return null;
  }

  async function command(said: StationCommand): Promise<{ readonly verdict: Verdict | null } | null> {
    switch (said.kind) {
      case 'ok':
        return { verdict: await ok() };
      case 'skip':
        if (picture.asked() === null) return null;
        picture.done();
        return { verdict: null };
      case 'reason':
        picture.done();
        return { verdict: await judge(said.reason) };
      case 'undo':
        if (back === null) return { verdict: told({ code: 'nothing-to-undo' }) };
        if (picture.again()) return { verdict: null };
        picture.done();
        return { verdict: taken(await at.run(back.snapshot.number, { type: 'undo-return' })) };
      default:
        return null;
    }
  }

  return {
    screen,
    scanned,
    command,
    async refresh() {
      const number = back?.snapshot.number;
      if (number !== undefined) back = (await postingKept(number, book, store)) ?? back;
    },
  };
}
