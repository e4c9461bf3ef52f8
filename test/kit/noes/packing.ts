import { defaultSettings, type Settings } from '#shared/bridge/settings.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { GS } from '#shared/domain/rules/marking.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { freshMark } from '../bench-packer.ts';
import { numberAt, workUntil } from '../bench-shift.ts';
import type { BenchStation } from '../bench-station.ts';
import { at, codeAt, codeIn, desk, FOREIGN, ok, type No } from './no.ts';

const { packing } = defaultSettings('S1', 'en');

/** Settings with another checklist. */
export const withPacking = (part: Partial<Settings['packing']>): { settings: Partial<Settings> } => ({
  settings: { packing: { ...packing, ...part } },
});

const mugOpen = (bench: BenchStation): Promise<void> => bench.scan(numberAt(bench, 'mug'));
const bulbsOpen = (bench: BenchStation): Promise<void> => bench.scan(numberAt(bench, 'bulbs'));

/** The first marked unit lies in the hand, its mark is asked for; answers the code of its product. */
async function toTheMark(bench: BenchStation): Promise<string> {
  await bench.scan(numberAt(bench, 'marked'));
  const code = codeAt(bench, 'marked');
  await bench.scan(code);
  if (bench.screen.kind !== 'mark') throw new Error(bench.screen.kind);
  return code;
}

const ean = (code: string): string => code.padStart(14, '0').slice(-13);
const markNext = (bench: BenchStation): readonly string[] => [
  'PL-OK',
  freshMark(ean(codeAt(bench, 'marked')), bench),
];

const badMarks: Readonly<Record<string, (mark: string) => string>> = {
  'check digit': (mark) => `${mark.slice(0, 15)}${(Number(mark[15]) + 1) % 10}${mark.slice(16)}`,
  'separators lost': (mark) => mark.replaceAll(GS, ''),
  'tail missing': (mark) => mark.split(GS)[0] ?? '',
};

/** An order out of a file that nobody confirmed. */
async function unconfirmed(bench: BenchStation): Promise<void> {
  const { snapshot } = await bench.posting(numberAt(bench, 'mug'));
  const number = postingNumber('F-0009-1');
  const copy: PostingSnapshot = { ...snapshot, number, source: 'file', labelCodes: [], actions: [] };
  await bench.now.execute.posting(number, { type: 'intake', snapshot: copy, ...desk(bench) });
  await bench.scan(number);
}

/** The order at the table is another one now. */
async function changed(bench: BenchStation): Promise<void> {
  const number = numberAt(bench, 'cables');
  await bench.scan(number);
  const { snapshot } = await bench.posting(number);
  const lines = snapshot.lines.map((line) => ({ ...line, quantity: line.quantity + 1 }));
  const intake = { type: 'intake', snapshot: { ...snapshot, lines }, at: 0, by: 'market' } as const;
  await bench.now.execute.later.posting(number, intake);
  await bench.station.refresh();
}

/** The mug is a kit of two cables, packed part by part. */
async function kit(bench: BenchStation): Promise<void> {
  const skuOf = (place: 'mug' | 'cables') =>
    bench.now.book.posting(numberAt(bench, place))?.state.snapshot.lines[0]?.sku;
  const [whole, part] = [skuOf('mug'), skuOf('cables')];
  if (whole === undefined || part === undefined) throw new Error('no goods');
  const parts = [{ sku: part, quantity: 2 }];
  await bench.now.execute.product(whole, {
    type: 'set-kit',
    sku: whole,
    at: 0,
    by: 'BOSS',
    parts,
    packed: 'parts',
  });
  await bench.scanAll(numberAt(bench, 'mug'), bench.codeOf(whole));
}

type Codes = Extract<
  PostingRefusal['code'],
  | 'not-openable'
  | 'nothing-to-pack'
  | 'plan-outdated'
  | 'problem-open'
  | 'wrong-item'
  | 'one-too-many'
  | 'scanned-twice'
  | 'times-marked'
  | 'times-off'
  | 'kit-by-parts'
  | 'unknown-code'
  | 'mark-first'
  | 'mark-unreadable'
  | 'mark-of-another'
  | 'mark-used'
  | 'nothing-to-undo'
  | 'goods-first'
  | 'split-impossible'
>;

/** Noes while goods are scanned into a box. */
export const packingNoes = {
  'not-openable': [{ of: 'not confirmed', provoke: unconfirmed, recover: ok }],
  'nothing-to-pack': [
    {
      of: 'only digital goods',
      async provoke(bench) {
        const number = numberAt(bench, 'digital');
        await bench.now.execute.posting(number, {
          type: 'confirm',
          despiteFindings: true,
          policy: 'at-packing',
          ...desk(bench),
        });
        await bench.scan(number);
      },
      recover: ok,
    },
  ],
  'plan-outdated': [
    {
      of: 'goods changed at the marketplace',
      provoke: changed,
      recover: ok,
    },
  ],
  'problem-open': [
    {
      of: 'set aside before',
      provoke: (bench) =>
        bench.scanAll(
          numberAt(bench, 'bulbs'),
          'PL-PROBLEM',
          'PL-WHY-DAMAGED',
          'PL-OK',
          numberAt(bench, 'bulbs'),
        ),
      recover: ok,
    },
  ],
  'wrong-item': [
    {
      of: 'in a parcel',
      provoke: (bench) => bench.scanAll(numberAt(bench, 'mug'), codeAt(bench, 'bulbs')),
      recover: (bench) => [codeAt(bench, 'mug')],
    },
    {
      of: 'nobody wants it',
      bench: { postings: 2 },
      async provoke(bench) {
        const code = codeAt(bench, 'mug');
        for (const place of ['mug'] as const)
          bench.world.control.cancelPosting(numberAt(bench, place), { by: 'client' });
        await bench.pull();
        if (bench.station.verdict()?.kind === 'stop') await bench.scan('PL-OK');
        await bench.scan(code);
      },
      recover: ok,
      ends: at('cables'),
    },
  ],
  'one-too-many': [
    {
      of: 'all are in',
      provoke: (bench) => bench.scanAll(numberAt(bench, 'mug'), codeAt(bench, 'mug'), codeAt(bench, 'mug')),
      recover: ok,
    },
    {
      of: 'a carton of too many',
      provoke: (bench) => bench.scanAll(numberAt(bench, 'bulbs'), 'PL-X-999', codeAt(bench, 'bulbs')),
      recover: ok,
      ends: at('bulbs'),
    },
  ],
  'scanned-twice': [
    {
      of: 'one piece',
      provoke: (bench) => bulbsOpen(bench).then(() => bench.scanTwice(codeAt(bench, 'bulbs'))),
      recover: ok,
      ends: at('bulbs'),
    },
    {
      of: 'two pieces',
      provoke: (bench) => bulbsOpen(bench).then(() => bench.scanTwice(codeAt(bench, 'bulbs'))),
      recover: () => ['PL-X-2'],
      ends: at('bulbs'),
    },
  ],
  'times-marked': [
    {
      of: 'each has its own mark',
      provoke: (bench) => bench.scanAll(numberAt(bench, 'marked'), 'PL-X-2', codeAt(bench, 'marked')),
      recover: ok,
      ends: at('marked'),
    },
  ],
  'times-off': [
    {
      of: 'the station forbids it',
      bench: withPacking({ manyAtOnce: 'off' }),
      provoke: (bench) => bulbsOpen(bench).then(() => bench.scan('PL-X-5')),
      recover: (bench) => [codeAt(bench, 'bulbs')],
      ends: at('bulbs'),
    },
  ],
  'kit-by-parts': [
    { of: 'the code of the kit', provoke: kit, recover: (bench) => [codeAt(bench, 'cables')] },
  ],
  'unknown-code': [
    { of: 'nothing open', provoke: (bench) => bench.scan(FOREIGN), recover: ok },
    {
      of: 'in a parcel',
      provoke: (bench) => mugOpen(bench).then(() => bench.scan(FOREIGN)),
      recover: (bench) => [codeAt(bench, 'mug')],
    },
    { of: 'a command that is none', provoke: (bench) => bench.scan('PL-DANCE'), recover: ok },
    {
      of: 'a badge of nobody',
      provoke: (bench) => bench.scanAll('PL-OUT', 'PL-BADGE-NOBODY'),
      recover: () => ['PL-BADGE-ANNA'],
    },
    {
      of: 'handing over',
      provoke: (bench) => bench.scanAll('PL-WORK-HAND-OVER', FOREIGN),
      recover: ok,
    },
    { of: 'returns', provoke: (bench) => bench.scanAll('PL-WORK-RETURNS', FOREIGN), recover: ok },
    {
      of: 'a command that is none, while a code is taught',
      async provoke(bench) {
        await bench.scanAll('PL-BADGE-BOSS', numberAt(bench, 'mug'), FOREIGN, 'PL-TEACH', 'PL-DANCE');
      },
      recover: () => ['PL-OK', 'PL-LEAVE'],
    },
  ],
  'mark-first': [
    {
      of: 'another unit before its mark',
      provoke: async (bench) => bench.scan(await toTheMark(bench)),
      recover: markNext,
      ends: at('marked'),
    },
    {
      of: 'another box before its mark',
      provoke: async (bench) => {
        await toTheMark(bench);
        await bench.scan('PL-NEXTBOX');
      },
      recover: markNext,
      ends: at('marked'),
    },
  ],
  'mark-unreadable': Object.entries(badMarks).map(([of, spoil]) => ({
    of,
    provoke: async (bench: BenchStation) => {
      const mark = freshMark(ean(await toTheMark(bench)), bench);
      await bench.scan(spoil(mark));
    },
    recover: markNext,
    ends: at('marked'),
  })),
  'mark-of-another': [
    {
      of: 'a mark of another product',
      provoke: async (bench) => {
        await toTheMark(bench);
        await bench.scan(freshMark(ean(codeAt(bench, 'mug')), bench));
      },
      recover: markNext,
      ends: at('marked'),
    },
  ],
  'mark-used': [
    {
      of: 'in this parcel already',
      provoke: async (bench) => {
        const code = await toTheMark(bench);
        const mark = freshMark(ean(code), bench);
        await bench.scanAll(mark, code, mark);
      },
      recover: markNext,
      ends: at('marked'),
    },
  ],
  'nothing-to-undo': [
    {
      of: 'nothing in the box',
      provoke: (bench) => mugOpen(bench).then(() => bench.scan('PL-UNDO')),
      recover: (bench) => [codeAt(bench, 'mug')],
    },
    {
      of: 'handing over, nothing in the batch',
      provoke: async (bench) => {
        await closedMug(bench);
        await bench.scanAll('PL-WORK-HAND-OVER', numberAt(bench, 'mug'), 'PL-UNDO', 'PL-UNDO');
      },
      recover: (bench) => [numberAt(bench, 'mug')],
    },
    {
      of: 'returns, none open',
      provoke: (bench) => bench.scanAll('PL-WORK-RETURNS', 'PL-UNDO'),
      recover: ok,
    },
  ],
  'goods-first': [
    {
      of: 'a box too early',
      provoke: (bench) => mugOpen(bench).then(() => bench.scan('PL-BOX-M')),
      recover: (bench) => [codeAt(bench, 'mug')],
    },
  ],
  'split-impossible': [
    {
      of: 'a way of one parcel',
      provoke: async (bench) => {
        await bench.scan(numberAt(bench, 'sf'));
        await bench.scan('PL-NEXTBOX');
      },
      recover: (bench) => [codeAt(bench, 'sf')],
      ends: at('sf'),
    },
    {
      of: 'an empty box',
      provoke: (bench) => bulbsOpen(bench).then(() => bench.scan('PL-NEXTBOX')),
      recover: (bench) => [codeAt(bench, 'bulbs')],
      ends: at('bulbs'),
    },
    {
      of: 'nothing left for another box',
      provoke: async (bench) => {
        await bench.scan(numberAt(bench, 'mug'));
        await workUntil(bench, 'step');
        await bench.scan('PL-NEXTBOX');
      },
      recover: ok,
    },
    {
      of: 'shipped ahead as one',
      bench: { settings: { shipPolicy: 'at-confirmation' } },
      provoke: async (bench) => {
        await bench.quiet();
        await bench.scan(numberAt(bench, 'cables'));
        await bench.scanAll(codeAt(bench, 'cables'), 'PL-NEXTBOX');
      },
      recover: (bench) => [codeIn(bench, numberAt(bench, 'cables'), 1)],
      ends: at('cables'),
    },
    {
      of: 'a unit that was not verified',
      provoke: async (bench) => {
        const since = bench.clock.now();
        const shadow = { since, until: since + 86_400_000, afterSeq: 0 };
        bench.settings = { ...bench.settings, packing: { ...bench.settings.packing, shadow } };
        await bench.scanAll(numberAt(bench, 'bulbs'), FOREIGN, 'PL-OK', 'PL-NEXTBOX');
      },
      recover: (bench) => [codeAt(bench, 'bulbs')],
      ends: at('bulbs'),
    },
  ],
} as const satisfies Record<Codes, readonly No[]>;

/** The mug's parcel is closed and put away. */
async function closedMug(bench: BenchStation): Promise<void> {
  const number = numberAt(bench, 'mug');
  await bench.scan(number);
  await workUntil(bench, 'parked', 'label');
  await bench.scan('PL-LEAVE');
  await bench.quiet();
  await bench.scanAll(number, 'PL-OK');
}
