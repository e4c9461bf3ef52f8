import { expect, test } from 'vitest';
import { checkLabel } from '#shared/label/check.ts';
import { dayReport, type DayReportData } from '#shared/label/day-report.ts';
import type { LabelDoc } from '#shared/label/doc.ts';

const texts = (doc: LabelDoc): string[] =>
  doc.items.flatMap((item) => (item.kind === 'text' ? [item.runs.map((run) => run.text).join('')] : []));

const data = (rows: number): DayReportData => ({
  title: 'Отчёт за день',
  day: '2026-11-21',
  lines: ['Стол 1 打包台'],
  pageOf: 'страница {i} из {n}',
  parts: [
    { title: 'Итоги', figures: [['Упаковано посылок', '1 396']] },
    {
      title: 'По часам',
      bars: Array.from({ length: rows }, (_, i) => ({ name: `H${i}.`, value: i, says: `${i} шт.` })),
    },
  ],
});

test('RP7 the report of a day loses no row on any paper, and a bar is as long as its figure', () => {
  for (const size of ['A4', '100x150', '75x120'] as const) {
    const docs = dayReport(data(60), size);
    const all = docs.flatMap(texts);
    for (let i = 0; i < 60; i += 1) expect(all.filter((each) => each === `H${i}.`)).toHaveLength(1);
    expect(all.filter((each) => each === 'Отчёт за день')).toHaveLength(docs.length);
    for (const doc of docs) expect(checkLabel(doc, 203)).toEqual([]);
    const bars = docs
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'rect' && 'fill' in item.paint ? [item.box.w] : []));
    expect(bars).toHaveLength(59);
    expect((bars.at(-1) ?? 0) / (bars[0] ?? 1)).toBeCloseTo(59, 5);
  }
  expect(dayReport(data(0), 'A4')).toHaveLength(1);
});
