import type { EvidencePack } from '#shared/bridge/calls/evidence.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { filesOf } from '#shared/projections/evidence/pieces.ts';
import { timelineOf, type EvidenceEvent } from '#shared/projections/evidence/timeline.ts';
import type { EvidenceColumn, EvidenceFactName } from '#shared/text/shape-evidence.ts';

/** Words and names of a pack, in the language it is written in. */
export interface EvidenceWords {
  readonly title: (posting: string) => string;
  readonly fact: (name: EvidenceFactName) => string;
  readonly table: (name: 'timeline' | 'verdicts' | 'contents') => string;
  readonly column: (name: EvidenceColumn) => string;
  readonly event: (event: EvidenceEvent) => string;
  readonly refusal: (refusal: PostingRefusal) => string;
  readonly right: string;
  readonly noted: (what: string) => string;
  readonly who: (by: string) => string;
  /** A moment with its date and seconds, by the station's clock. */
  readonly moment: (at: number) => string;
  readonly status: string;
  readonly way: string;
  readonly carrier: (name: string) => string;
  readonly files: EvidencePack['words'];
}

/** What is asked of a pack. */
export interface EvidenceWish {
  readonly station: string;
  /** Ms since 1970 UTC. */
  readonly now: number;
  /** Whether the buyer's name, phone and address are put in; never without being asked (EV7). */
  readonly withBuyer: boolean;
}

type Fact<T extends PostingFact['type']> = Extract<PostingFact, { type: T }>;

const lastOf = <T extends PostingFact['type']>(facts: readonly PostingFact[], type: T): Fact<T> | undefined =>
  facts.findLast((fact): fact is Fact<T> => fact.type === type);

function headOf(
  { snapshot }: KnownPosting,
  facts: readonly PostingFact[],
  words: EvidenceWords,
  { station, now, withBuyer }: EvidenceWish,
): EvidencePack['facts'] {
  const waybill = lastOf(facts, 'WaybillTaken');
  const packed = lastOf(facts, 'PostingPacked');
  const weighed = lastOf(facts, 'Weighed');
  const { destination } = snapshot;
  const place = [destination.region, destination.city, destination.address];
  const rows: readonly (readonly [EvidenceFactName, string | null | undefined])[] = [
    ['made', words.moment(now)],
    ['station', station],
    ['order', snapshot.orderNumber],
    ['ordered', snapshot.orderedAt === null ? null : words.moment(snapshot.orderedAt)],
    ['cutoff', snapshot.cutoffAt === null ? null : words.moment(snapshot.cutoffAt)],
    ['way', words.way],
    ['carrier', waybill === undefined ? snapshot.carrier : words.carrier(waybill.carrier)],
    ['tracking', waybill?.number ?? snapshot.trackingNumber],
    ['status', words.status],
    ['packedBy', packed === undefined ? null : `${words.who(packed.by)}, ${words.moment(packed.at)}`],
    ['weight', weighed === undefined ? null : `${weighed.grams} g`],
    ['buyer', withBuyer ? destination.buyerName : null],
    ['phone', withBuyer ? destination.phone : null],
    ['address', withBuyer ? place.filter((part) => part !== null && part !== '').join(', ') : null],
  ];
  return rows.flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined || value === '' ? [] : [[words.fact(name), value.slice(0, 2000)]],
  );
}

/** Every scan and what the station answered. */
function verdictRows(facts: readonly PostingFact[], words: EvidenceWords): string[][] {
  return facts.flatMap((fact) => {
    const row = (scanned: string, answer: string): string[][] => [
      [words.moment(fact.at), words.who(fact.by), scanned, answer],
    ];
    switch (fact.type) {
      case 'UnitScanned':
      case 'LabelScannedBack':
        return row(fact.code, words.right);
      case 'MarkCaptured':
        return row(fact.mark, words.right);
      case 'WaybillTaken':
        return row(fact.number, words.right);
      case 'ScanRefused':
        return row(fact.code, words.refusal(fact.refusal));
      case 'ShadowNoted':
        return row(fact.code, words.noted(words.refusal(fact.refusal)));
      default:
        return [];
    }
  });
}

/** Everything about one posting as main writes it down: tables in words, and the names of its files (EV1, EV2). */
export function evidencePack(
  posting: KnownPosting,
  envelopes: readonly Envelope[],
  words: EvidenceWords,
  wish: EvidenceWish,
): EvidencePack {
  const { snapshot } = posting;
  const facts = envelopes.map(({ fact }) => fact as PostingFact);
  const files = filesOf(envelopes);
  const table = (
    name: 'timeline' | 'verdicts' | 'contents',
    columns: readonly EvidenceColumn[],
    rows: readonly (readonly string[])[],
  ): EvidencePack['tables'][number] => ({
    name,
    title: words.table(name),
    columns: columns.map(words.column),
    rows: rows.slice(0, 20_000).map((row) => row.map((cell) => cell.slice(0, 4000))),
  });
  return {
    posting: snapshot.number,
    title: words.title(snapshot.number),
    facts: headOf(posting, facts, words, wish),
    tables: [
      table(
        'contents',
        ['product', 'article', 'sku', 'quantity'],
        snapshot.lines.map(({ name, offerId, sku, quantity }) => [name, offerId, sku, String(quantity)]),
      ),
      table(
        'timeline',
        ['time', 'who', 'what', 'detail'],
        timelineOf(envelopes).map(({ at, by, event, type, detail }) => [
          words.moment(at),
          words.who(by),
          event === null ? type : words.event(event),
          detail,
        ]),
      ),
      table('verdicts', ['time', 'who', 'scanned', 'answer'], verdictRows(facts, words)),
    ],
    photos: files.photos.map(({ photo, at, by }) => ({
      name: photo.name,
      sha256: photo.sha256,
      caption: `${words.moment(at)}, ${words.who(by)}`,
    })),
    clips: files.clips.map(({ clip, by }) => ({
      name: clip.name,
      sha256: clip.sha256,
      caption: `${words.moment(clip.from)}, ${words.who(by)}`,
    })),
    labels: [...files.labels],
    words: words.files,
  };
}
