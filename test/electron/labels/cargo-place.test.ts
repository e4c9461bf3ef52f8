import { describe, expect, test } from 'vitest';
import { defaultSettings, languages } from '#shared/bridge/settings.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import { cargoDoc } from '../../../renderer/sync/compose-cargo.ts';
import { inlineEngine, must } from '../../kit/label-engine.ts';
import { haveReader, readAllWithZbar } from '../../kit/outside-readers.ts';
import { CUPS, SPOONS, goods, supplyRun } from '../../kit/supplies.ts';

const engine = inlineEngine();

/** A closed supply with two cartons on a pallet, under a number as long as one may be. */
function closed(number: string) {
  const run = supplyRun(number);
  run.plan(goods(CUPS, 40), goods(SPOONS, 40));
  for (const [at, of] of [CUPS, SPOONS].entries()) {
    run.scan(of, 1, 10, `s${at}`);
    run.carton();
  }
  run.tell({ type: 'put-on-pallet', carton: 'C1' });
  run.tell({ type: 'put-on-pallet', carton: 'C2' });
  run.tell({ type: 'close-pallet' });
  run.tell({ type: 'scan-cargo', place: 'P1', code: `${run.number}-P1` });
  run.tell({ type: 'close-supply', short: true });
  return run.supply();
}

const numbers = ['2000045', '2111140905880-12', 'FBO-KHORUGVINO-2026-1130'];
const places = ['C1', 'C2', 'P1'];
const png = async (doc: LabelDoc) => must(await engine.render(doc, { dpi: 203, language: 'png' })).bytes;

describe('FO9 the label of a cargo place, exactly as a supply prints it', () => {
  test.each(languages)('is read back by both readers as the code of its place: %s', async (language) => {
    const settings = defaultSettings('S1', language);
    const pictures: { readonly code: string; readonly bytes: Uint8Array }[] = [];
    for (const number of numbers)
      for (const place of places)
        for (const doc of cargoDoc(closed(number), place, settings, language))
          pictures.push({ code: `${number}-${place}`, bytes: await png(doc) });
    expect(pictures.length).toBeGreaterThanOrEqual(numbers.length * places.length);
    for (const { code, bytes } of pictures) {
      const read = must(await engine.readCodes(bytes)).map(({ text }) => text);
      expect(new Set(read)).toEqual(new Set([code]));
    }
    if (!haveReader('zbarimg')) return;
    const outside = readAllWithZbar(pictures.map(({ bytes }) => bytes));
    expect(outside.map((found) => new Set(found.map((each) => each.slice(each.indexOf(':') + 1))))).toEqual(
      pictures.map(({ code }) => new Set([code])),
    );
  });
});
