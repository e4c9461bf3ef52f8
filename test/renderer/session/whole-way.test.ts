import { describe, expect, it } from 'vitest';
import { languages, type Language } from '#shared/bridge/settings.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { say } from '#shared/text/say.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import { allTexts } from '../../kit/all-texts.ts';
import { voiceOf } from '../../../renderer/text/voice.ts';
import { freshMark, nextScan } from '../../kit/bench-packer.ts';
import { benchAtWork, numberAt, places, type Place } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { refusalWords } from '../../kit/refusal-words.ts';

const texts = allTexts('en');
const FOREIGN_CODE = '4006381333931';

/** Every way of leaving that has a parcel, by a posting of the practice shop that goes it. */
const ways = {
  FBS: 'mug',
  'FBS with marking codes': 'marked',
  'FBS of many units': 'bulbs',
  Express: 'express',
  aggregator: 'aggregator',
  'own carrier': 'sf',
  'integrated carrier': 'integrated',
  'own courier': 'courier',
} as const satisfies Record<string, Place>;

/** Somebody who is wrong once wherever the table can say so, and goes on from there. */
class Clumsy {
  readonly met = new Set<string>();
  private readonly tried = new Set<string>();
  private usedMark: string | null = null;

  readonly bench: BenchStation;
  readonly language: Language;

  constructor(bench: BenchStation, language: Language) {
    this.bench = bench;
    this.language = language;
  }

  /** The refusal the table shows now, wherever it shows it. */
  private shown(): PostingRefusal | null {
    const { screen } = this.bench;
    if (screen.kind === 'waybill' && screen.entry !== null && screen.entry.refusal !== null)
      return screen.entry.refusal;
    const verdict = this.bench.station.verdict();
    return verdict !== null && 'refusal' in verdict ? verdict.refusal : null;
  }

  /** Scans what is wrong here: the table says so in the packer's words and asks what it asked before. */
  async err(code: string, refusal: PostingRefusal['code'], recovery: string | null = 'PL-OK'): Promise<void> {
    const key = `${this.bench.screen.kind} ${refusal}`;
    if (this.tried.has(key)) return;
    this.tried.add(key);
    const asked = this.question();
    await this.bench.scan(code);
    const shown = this.shown();
    expect({ at: asked, scanned: code, refusal: shown?.code }).toEqual({ at: asked, scanned: code, refusal });
    if (shown === null) return;
    const words = say(voiceOf(texts, this.language, 'Europe/Moscow'), verdictOfRefusal(shown).title);
    expect(words).toBe(refusalWords[refusal]?.[this.language]);
    this.met.add(refusal);
    if (recovery === null) return;
    await this.bench.scan(recovery);
    expect(this.shown()).toBeNull();
    expect(this.question()).toEqual(asked);
  }

  /** What is asked, with every count: an error moves none. */
  private question(): unknown {
    const { screen } = this.bench;
    switch (screen.kind) {
      case 'scan':
        return [screen.kind, screen.line.id, screen.left];
      case 'step':
        return [screen.kind, screen.step.id];
      case 'label':
        return [screen.kind, screen.parcel, screen.run.copy];
      case 'hand-over':
        return [screen.kind, screen.stage, screen.stage === 'batch' ? screen.batch.taken : 0];
      default:
        return [screen.kind];
    }
  }

  /** Wrong things for the screen that is shown. */
  async errHere(other: PostingNumber): Promise<void> {
    const { bench } = this;
    const { screen } = bench;
    switch (screen.kind) {
      case 'queue':
        return this.err(FOREIGN_CODE, 'unknown-code');
      case 'scan': {
        await this.err(FOREIGN_CODE, 'unknown-code');
        return this.err(this.otherCode(screen.posting.snapshot.lines.map(({ sku }) => sku)), 'wrong-item');
      }
      case 'mark':
        if (this.usedMark !== null) await this.err(this.usedMark, 'mark-used');
        return;
      case 'step': {
        if (screen.step.required && screen.step.task.kind !== 'weigh')
          await this.err('PL-SKIP', 'step-required');
        if (screen.step.task.kind === 'weigh') await this.err('PL-G-999999', 'weight-implausible');
        const [line] = screen.posting.snapshot.lines;
        if (line !== undefined && line.marking !== 'required')
          await this.err(bench.codeOf(line.sku), 'one-too-many');
        return;
      }
      case 'waybill':
        // A right number behind a wrong one is the recovery.
        return this.err('HELLO-1', 'waybill-refused', null);
      case 'label':
        return this.err(other, 'wrong-label');
      default:
        return;
    }
  }

  private otherCode(wanted: readonly unknown[]): string {
    for (const place of ['mug', 'cables', 'bulbs'] as const) {
      const sku = this.bench.now.book.posting(numberAt(this.bench, place))?.state.snapshot.lines[0]?.sku;
      if (sku !== undefined && !wanted.includes(sku)) return this.bench.codeOf(sku);
    }
    throw new Error('no other product');
  }

  /** Packs a posting until its label was scanned back. */
  async pack(number: PostingNumber, other: PostingNumber): Promise<void> {
    const { bench } = this;
    await bench.scan(number);
    for (let deeds = 0; deeds < 120; deeds += 1) {
      const { screen } = bench;
      if (screen.kind === 'closed') return;
      if (screen.kind === 'parked') {
        await bench.scan('PL-OK');
        await bench.quiet();
        await bench.scan(number);
        continue;
      }
      if (screen.kind === 'label') await bench.sync();
      await this.errHere(other);
      const code = nextScan(bench, { random: () => 0.9, takesLabels: false });
      if (code === null) throw new Error(`nothing to scan on ${bench.screen.kind}`);
      if (screen.kind === 'mark') this.usedMark = code;
      await bench.scan(code);
    }
    throw new Error(`${number} never closed; stands at ${bench.screen.kind}`);
  }

  /** Hands the parcel over with its batch. */
  async handOver(number: PostingNumber, other: PostingNumber): Promise<void> {
    const { bench } = this;
    await bench.scan('PL-WORK-HAND-OVER');
    await this.err(other, 'not-leaving');
    await bench.scan(number);
    expect(bench.station.verdict()?.kind).toBe('right');
    await this.err(number, 'batch-already');
    for (let oks = 0; oks < 3 && (await bench.posting(number)).status !== 'handed-over'; oks += 1)
      await bench.scan('PL-OK');
    expect((await bench.posting(number)).status).toBe('handed-over');
  }
}

const atWork = (language: Language): Promise<BenchStation> =>
  benchAtWork({ store: quickStore, postings: places.courier + 1, settings: { language } });

describe.each(languages)('in %s, by scanned codes alone', (language) => {
  it.each(Object.entries(ways))(
    'PK2 PK3 PK5 CL2 HB1 %s: from badge to hand-over, wrong once at every screen, and nothing of it is left',
    async (_, place) => {
      const bench = await atWork(language);
      const clumsy = new Clumsy(bench, language);
      await bench.scan('PL-OUT');
      const number = numberAt(bench, place);
      const other = numberAt(bench, 'cables');
      await clumsy.err(number, 'wrong-moment', null);
      await bench.scan('PL-BADGE-ANNA');
      await clumsy.errHere(other);
      await clumsy.pack(number, other);
      await bench.quiet();
      await bench.scan('PL-OK');
      await clumsy.handOver(number, other);
      expect(await bench.quiet()).toEqual([]);
      // A parked parcel is closed from the queue: there any label is a new beginning, not a wrong one.
      const own = ['sf', 'integrated', 'courier'].includes(place) ? ['wrong-label', 'waybill-refused'] : [];
      for (const refusal of ['unknown-code', 'step-required', 'not-leaving', 'batch-already', ...own])
        expect(clumsy.met).toContain(refusal);
      expect(bench.world.control.doubleShips()).toEqual([]);
      const { ship = 0, carriage = 0 } = bench.world.control.effects()[number] ?? {};
      expect([ship, carriage].filter((times) => times > 1)).toEqual([]);
      expect(bench.faults).toEqual([]);
    },
  );

  it('SC1 the trigger bounces: asked about, OK says one piece', async () => {
    const bench = await atWork(language);
    await bench.scan(numberAt(bench, 'bulbs'));
    const { screen } = bench;
    if (screen.kind !== 'scan') throw new Error(screen.kind);
    await bench.scanTwice(bench.codeOf(screen.line.sku));
    const verdict = bench.station.verdict();
    if (verdict === null || !('refusal' in verdict)) throw new Error('not asked');
    const words = say(voiceOf(texts, language, 'Europe/Moscow'), verdictOfRefusal(verdict.refusal).title);
    expect(words).toBe(refusalWords['scanned-twice']?.[language]);
    await bench.scan('PL-OK');
    expect(bench.screen).toMatchObject({ kind: 'scan', left: screen.left - 1 });
  });

  it('CN1 cancelled midway: the table stops until OK, and the next parcel is packed', async () => {
    const bench = await atWork(language);
    const number = numberAt(bench, 'bulbs');
    await bench.scan(number);
    bench.world.control.cancelPosting(number, { by: 'client' });
    await bench.pull();
    expect(bench.station.verdict()?.kind).toBe('stop');
    const stop = verdictOfRefusal({ code: 'cancelled', reason: '' });
    expect(say(voiceOf(texts, language, 'Europe/Moscow'), stop.title)).toBe(
      refusalWords['cancelled']?.[language],
    );
    await bench.scanAll('PL-UNDO', numberAt(bench, 'mug'));
    expect(bench.station.verdict()?.kind).toBe('stop');
    await bench.scan('PL-OK');
    await new Clumsy(bench, language).pack(numberAt(bench, 'mug'), numberAt(bench, 'cables'));
  });
});

it('a marking code that went out already is said to be used, and the next one counts', async () => {
  const bench = await atWork('ru');
  const clumsy = new Clumsy(bench, 'ru');
  await bench.scan(numberAt(bench, 'marked'));
  const { screen } = bench;
  if (screen.kind !== 'scan') throw new Error(screen.kind);
  const ean = bench.codeOf(screen.line.sku);
  const mark = freshMark(ean.padStart(13, '0'), bench);
  await bench.scanAll(ean, mark, ean);
  await clumsy.err(mark, 'mark-used');
});
