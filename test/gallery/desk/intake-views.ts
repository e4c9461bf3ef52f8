import type { Language } from '#shared/bridge/settings.ts';
import type { RowTrouble, RowTroubleCode } from '#shared/intake/table.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { Intake } from '../../../renderer/features/intake/intake.ts';
import type {
  IntakeState,
  OpenFile,
  Progress,
  ReadFile,
} from '../../../renderer/features/intake/intake-state.ts';
import { CUTOFF, snapshot } from '../parcel.ts';
import { lineOf } from './desk-goods.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const nothing = (): undefined => undefined;
const kept = (state: IntakeState): Intake => ({
  state: () => state,
  subscribe: () => nothing,
  choose: nothing,
  cancel: nothing,
  draw: nothing,
  change: nothing,
  accept: nothing,
  take: nothing,
});

const names = {
  'zh-CN': '店小秘导出-南区2号仓-2026年11月21日-待打包订单（含备注）.xlsx',
  ru: 'Заказы МойСклад, склад Южный-2, 21 ноября 2026, с примечаниями менеджера.xlsx',
  en: 'Orders of the southern warehouse 2, 21 November 2026, with notes of the manager.xlsx',
} as const;

const headings = {
  'zh-CN': ['平台订单号', '商品编码', '商品名称（含规格）', '数量', '最晚发货时间', '收件人', '备注'],
  ru: [
    'Номер отправления на площадке',
    'Код товара у продавца',
    'Наименование, характеристика',
    'Кол-во, шт.',
    'Отгрузить не позднее',
    'Получатель',
    'Примечание менеджера',
  ],
  en: ['Marketplace number', 'Our item code', 'Item, variant', 'Qty', 'Hand over before', 'Buyer', 'Note'],
} as const;

const codes: readonly (readonly [RowTroubleCode, string])[] = [
  ['posting-number', '0208245774'],
  ['sku', 'FOX lamp'],
  ['quantity', '0'],
  ['date', '31.11.2026 25:00'],
  ['price', '12,3,4'],
  ['weight', 'light'],
  ['barcode', '4601234567893'],
  ['name', ''],
  ['short-row', ''],
  ['shortened', '1.52E+12'],
  ['lost-zeros', '208245774-0029-1'],
];

/** Orders from a table, at every moment of their way in. */
export function intakeViews(language: Language): Readonly<Record<string, DeskView>> {
  const heads = headings[language];
  const show = (state: IntakeState, more: Partial<DeskView> = {}): DeskView => ({
    page: 'intake',
    settings: deskSettings(language),
    memory: { intake: kept(state) },
    ...more,
  });
  const opened: OpenFile = {
    name: names[language],
    table: { open: nothing, map: nothing, close: nothing } as unknown as OpenFile['table'],
    opened: {
      header: heads,
      samples: [
        ['0208245774-0029-1', '0208245780-0001-1', '0208245911-0004-2'],
        ['FOX-2200', 'JAR-350', 'PLUSH-GREY-XL-2026'],
        [lineOf('long', 1, language).name, lineOf('fox', 1, language).name],
        ['1', '2', '12'],
        ['21.11.2026 17:00', '22.11.2026 17:00'],
        [],
        [],
      ],
      rows: 12_480,
      encoding: 'gb18030',
      moreSheets: 2,
      layout: 'gallery',
      ozon: null,
      guess: {},
    },
  };
  const columns = { posting: 0, offerId: 1, name: 2, quantity: 3, cutoffAt: 4 };
  const postings = Array.from({ length: 240 }, (_, i) =>
    snapshot(postingNumber(`02084${51_000 + i * 7}-0021-1`), {
      lines:
        i % 3 === 0
          ? [lineOf('long', 1, language), lineOf('fox', 2, language)]
          : [lineOf(i % 2 === 0 ? 'jar' : 'plush', 1 + (i % 4), language)],
      cutoffAt: i === 3 ? null : CUTOFF + i * 900_000,
      source: 'file',
    }),
  );
  const bad = (count: number): readonly RowTrouble[] =>
    Array.from({ length: count }, (_, i) => {
      const [code, value] = codes[i % codes.length] ?? ['sku', ''];
      return { row: 4 + i * 3, column: heads[i % heads.length] ?? '', code, value };
    });
  const file = (part: Partial<ReadFile['preview']> = {}): ReadFile => ({
    ...opened,
    mapping: { columns, zone: 'Asia/Shanghai', ozon: false },
    by: { kind: 'remembered', called: names[language].replace('.xlsx', '') },
    preview: { postings, goods: [], keyedBy: 'offerId', troubles: [], finished: 0, rows: 240, ...part },
    known: new Set(postings.slice(0, 31).map(({ number }) => number)),
  });
  const at = (stage: Progress['stage'], done: number, total: number): Progress => ({ stage, done, total });
  const reading = (stage: Progress['stage'], done: number, total: number): DeskView =>
    show({ kind: 'reading', name: opened.name, progress: at(stage, done, total) });
  const report = { added: 209, changed: 4, known: 31 };
  const unreadable = (count: number): Map<string, string> =>
    new Map(Array.from({ length: count }, (_, i) => [`0208${330_417 + i * 91}-0006-1`, 'shape']));
  return {
    'desk-intake': show({ kind: 'idle' }),
    'desk-intake-first': show({ kind: 'idle' }, { reading: { progress: { read: 31_402, total: null } } }),
    'desk-intake-first-of': show(
      { kind: 'idle' },
      { reading: { progress: { read: 31_402, total: 48_100 }, unreadable: unreadable(2) } },
    ),
    'desk-intake-unreadable': show({ kind: 'idle' }, { reading: { unreadable: unreadable(37) } }),
    'desk-intake-reading': reading('reading', 0, 0),
    'desk-intake-checking': reading('checking', 8_200, 12_480),
    'desk-intake-map': show({
      ...opened,
      kind: 'mapping',
      draft: { columns, zone: 'Asia/Shanghai', called: names[language] },
    }),
    'desk-intake-map-missing': show({
      ...opened,
      kind: 'mapping',
      draft: { columns: { name: 2 }, zone: 'Europe/Moscow', called: '' },
    }),
    'desk-intake-read': show({ ...file(), kind: 'read' }),
    'desk-intake-read-bad': show({ ...file({ troubles: bad(130), finished: 22 }), kind: 'read' }),
    'desk-intake-read-kinds': show({
      ...file({ troubles: bad(11), postings: [] }),
      kind: 'read',
      known: new Set(),
    }),
    'desk-intake-taking': show({ ...file(), kind: 'taking', progress: at('taking', 96, 209) }),
    'desk-intake-taken': show({
      ...file({ troubles: bad(2), finished: 22 }),
      kind: 'taken',
      report: { ...report, stopped: false },
    }),
    'desk-intake-stopped': show({ ...file(), kind: 'taken', report: { ...report, stopped: true } }),
    'desk-intake-broken': show({ ...file(), kind: 'broken', full: false }),
    'desk-intake-locked': show({ kind: 'refused', name: opened.name, trouble: { code: 'locked' } }),
    'desk-intake-many-rows': show({
      kind: 'refused',
      name: opened.name,
      trouble: { code: 'too-many-rows', most: 100_000 },
    }),
  };
}
