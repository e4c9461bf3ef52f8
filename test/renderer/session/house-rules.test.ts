import { expect, it } from 'vitest';
import { defaultSettings, type Settings } from '#shared/bridge/settings.ts';
import { parcelView } from '#shared/domain/rules/house-rules/parcel-view.ts';
import { planFor, touches } from '#shared/domain/rules/house-rules/preview.ts';
import type { Deed, HouseRule } from '#shared/domain/rules/house-rules/rule.ts';
import { folderPrinter } from '#shared/printing/printer.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { benchAtWork, numberAt, workUntil } from '../../kit/bench-shift.ts';
import { faceOf } from '../../kit/noes/table-face.tsx';
import { rule } from '../../kit/rules.ts';

const base = defaultSettings('S1', 'en');

const benchWith = (rules: readonly HouseRule[]): Promise<BenchStation> => {
  const settings: Partial<Settings> = {
    packing: { ...base.packing, rules: [...rules] as Settings['packing']['rules'] },
    printers: [...base.printers, { ...folderPrinter('100x150'), id: 'P2', name: 'Second' }],
  };
  return benchAtWork({ store: quickStore, settings });
};

const own: Deed = {
  kind: 'custom',
  duty: 'required',
  when: 'first',
  text: { 'zh-CN': '', ru: 'Проверьте герметичность упаковки', en: 'Check the seal of the pack' },
};
const stickers: readonly Deed[] = [
  { kind: 'sticker', duty: 'required', sticker: 'keep-dry' },
  { kind: 'sticker', duty: 'required', sticker: 'battery' },
];

it('RL7 a step of the house is shown in the packer’s language and done with OK, stickers print once: by scanned codes alone', async () => {
  const bench = await benchWith([rule('r1', [own, ...stickers])]);
  const number = numberAt(bench, 'mug');
  await bench.scan(number);
  await workUntil(bench, 'step');
  expect(bench.screen).toMatchObject({ kind: 'step', step: { task: { kind: 'custom' } } });
  expect(faceOf(bench, 'ru')).toContain('Проверьте герметичность упаковки');
  // Written in no Chinese: the English words stand in for them.
  expect(faceOf(bench, 'zh-CN')).toContain('Check the seal of the pack');
  await bench.sync();
  const printed = () => bench.world.printer.sheets.filter(({ what }) => what === 'handling');
  expect(printed().map(({ jobId }) => jobId.split(':')[2])).toEqual(['keep-dry', 'battery']);
  await bench.scan('PL-SKIP');
  expect(bench.station.verdict()).toMatchObject({ refusal: { code: 'step-required' } });
  await bench.scanAll('PL-OK', 'PL-OK');
  expect(bench.screen).toMatchObject({ step: { task: { kind: 'sticker', sticker: 'keep-dry' } } });
  expect(faceOf(bench, 'ru')).toContain('Беречь от влаги');
  expect(faceOf(bench, 'en')).toContain('KEEP DRY');
  await bench.scan('PL-UNDO');
  expect(bench.screen).toMatchObject({ step: { task: { kind: 'custom' } } });
  await bench.scanAll('PL-OK', 'PL-OK', 'PL-OK');
  await bench.quiet();
  expect(printed()).toHaveLength(2);
  expect((await bench.posting(number)).status).toBe('packed');
  expect(await bench.facts(number)).toContain('PostingPacked');
});

it('RL12 the label goes to the printer that the rule names, whoever carries it', async () => {
  const bench = await benchWith([rule('r1', [{ kind: 'printer', printer: 'P2' }])]);
  for (const place of ['mug', 'sf'] as const) {
    const number = numberAt(bench, place);
    await bench.scan(number);
    if ((await workUntil(bench, 'label', 'parked')).kind === 'parked') await bench.scan('PL-OK');
    await bench.quiet();
    await bench.scan('PL-LEAVE');
    const sheet = bench.world.printer.sheets.find(({ jobId }) => jobId === `label:${number}:1`);
    expect(sheet).toMatchObject({ printer: 'P2' });
  }
});

it('RL13 what a posting would get is what it gets when it is opened', async () => {
  const rules = [
    rule('r1', [own, { kind: 'weigh', duty: 'required' }], { conditions: [{ kind: 'express', not: true }] }),
    rule('r2', [{ kind: 'weigh', duty: 'off' }], {
      conditions: [{ kind: 'way', ways: ['non-integrated'], not: false }],
    }),
  ];
  const bench = await benchWith(rules);
  const lookup = (sku: Parameters<typeof bench.now.book.product>[0]) =>
    bench.now.book.product(sku)?.state ?? null;
  const touched: string[] = [];
  for (const place of ['mug', 'express', 'sf'] as const) {
    const { snapshot } = await bench.posting(numberAt(bench, place));
    const view = parcelView(snapshot, lookup);
    touched.push(
      rules
        .filter((each) => touches(each, view))
        .map(({ id }) => id)
        .join('+'),
    );
    const { plan, fates } = planFor(snapshot, bench.settings.packing, lookup, bench.settings);
    if (place === 'sf')
      expect(fates.map(({ fate, by }) => [fate, ...by].join(' '))).toContain('overruled r2');
    await bench.scan(snapshot.number);
    await workUntil(bench, 'scan', 'step', 'waybill', 'label', 'parked');
    const opened = await bench.posting(snapshot.number);
    expect('work' in opened ? opened.work?.plan : null).toEqual(plan);
    await bench.scan('PL-LEAVE');
  }
  expect(touched).toEqual(['r1', '', 'r1+r2']);
});
