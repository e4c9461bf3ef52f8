import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/bridge/settings.ts';
import { parseCommandCode } from '#shared/domain/rules/command-codes.ts';
import { parseMarkingCode } from '#shared/domain/rules/marking.ts';
import { recogniseWaybill } from '#shared/domain/rules/waybill/check.ts';
import { texts } from '#shared/text/texts.ts';
import { guideFor, type Guide, type GuideParts } from '../../../../renderer/features/practice/guide.ts';
import { createSamples } from '../../../../renderer/features/practice/samples.ts';
import { interpretScan } from '../../../../renderer/scan/interpret.ts';
import type { StationView } from '../../../../renderer/session/view.ts';
import { fixtures } from '../../../gallery/fixtures.ts';
import { settingsIn } from '../../../gallery/views.ts';

let serial = 0;
const ids = { next: () => `01a200f5-a1c4-73cf-82eb-${String(++serial).padStart(12, '0')}` };
const clock = { now: () => 1_795_311_000_000 };

const partsOf = (view: StationView): GuideParts => ({
  settings: settingsIn('en'),
  samples: createSamples(ids, clock),
  posting: (number) =>
    'posting' in view.screen && view.screen.posting.snapshot.number === number ? view.screen.posting : null,
  postings: () => ('posting' in view.screen ? [view.screen.posting] : []),
});

const guide = (view: StationView): Guide => guideFor(view, partsOf(view));
const views = Object.entries(fixtures('en'));
const ofScreen = (kind: StationView['screen']['kind']): readonly StationView[] =>
  views.map(([, view]) => view).filter((view) => view.screen.kind === kind && view.verdict === null);

describe('practice guide', () => {
  it.each(views)(
    '%s: has one sentence in every language, and a click unless only waiting helps',
    (_, view) => {
      const { advice, next } = guide(view);
      for (const language of ['zh-CN', 'ru', 'en'] as Language[]) {
        expect(texts[language].practice.advice[advice]).not.toBe('');
      }
      const waits = ['loading', 'offline', 'empty', 'label-waits', 'labels-out', 'pin'].includes(advice);
      expect(next === null).toBe(waits);
    },
  );

  it('offers only codes that a scanner could send and the station can tell apart', () => {
    for (const [, view] of views) {
      const { next, others } = guide(view);
      for (const offer of [next, ...others]) {
        if (offer === null) continue;
        const meaning = interpretScan({ text: offer.text, alternate: offer.text, aim: null });
        expect(meaning.kind).not.toBe('bad-command');
        expect(meaning.kind === 'command').toBe(offer.command !== null);
        if (offer.kind === 'mark') expect(meaning.kind).toBe('marking');
      }
    }
  });

  it('after a stop offers OK and nothing else', () => {
    const stopped = views.map(([, view]) => view).filter((view) => view.verdict?.kind === 'stop');
    expect(stopped.length).toBeGreaterThan(0);
    for (const view of stopped) {
      const { next, others } = guide(view);
      expect(parseCommandCode(next?.text ?? '')).toEqual({ kind: 'ok' });
      expect(others).toEqual([]);
    }
  });

  it('at a unit to scan offers a barcode of that very product', () => {
    const scans = ofScreen('scan');
    expect(scans.length).toBeGreaterThan(0);
    for (const view of scans) {
      if (view.screen.kind !== 'scan') continue;
      const codes = view.product(view.screen.line.sku)?.allBarcodes.map(({ code }) => String(code));
      expect(codes).toContain(guide(view).next?.text);
    }
  });

  it('at a step that needs a value never offers a bare OK as the best click', () => {
    for (const view of ofScreen('step')) {
      if (view.screen.kind !== 'step') continue;
      const { task } = view.screen.step;
      const command = guide(view).next?.command ?? null;
      if (task.kind === 'weigh') expect(command?.kind).toBe('grams');
      if (task.kind === 'box') expect(command?.kind).toBe('box');
    }
  });

  it('offers the same thing when the screen is drawn again: nobody clicks at a moving target', () => {
    for (const [, view] of views) {
      const parts = partsOf(view);
      expect(guideFor(view, parts)).toEqual(guideFor(view, parts));
    }
  });
});

describe('practice samples', () => {
  const samples = createSamples(ids, clock);

  it('makes waybill numbers that are certain, and no two alike', () => {
    const numbers = ['a', 'b', 'c'].map((key) => samples.waybill(key));
    expect(new Set(numbers).size).toBe(3);
    for (const number of numbers)
      expect(recogniseWaybill(number)).toMatchObject({ ok: true, value: { carrier: 'sf' } });
    expect(samples.waybill('a')).toBe(numbers[0]);
  });

  it('makes whole marking codes of the product asked for, another for each unit (MK2, MK3)', () => {
    const view = views.map(([, each]) => each).find((each) => each.screen.kind === 'scan');
    const product = view?.screen.kind === 'scan' ? view.product(view.screen.line.sku) : null;
    if (product === null || product === undefined) throw new Error('no product in the gallery');
    const marks = ['1', '2'].map((key) => samples.mark(key, product));
    expect(marks[0]).not.toBe(marks[1]);
    for (const mark of marks) {
      const parsed = parseMarkingCode(mark ?? '');
      expect(parsed).toMatchObject({ ok: true, value: { cryptoTail: true } });
      expect(product.allBarcodes.some(({ code }) => parsed.ok && parsed.value.gtin.endsWith(code))).toBe(
        true,
      );
    }
  });
});
