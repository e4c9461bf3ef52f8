import { expect, it } from 'vitest';
import { barcode } from '#shared/kit/brand.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { createVirtualReport } from '#shared/projections/virtual-report.ts';
import { virtualCsv } from '../../../../renderer/features/virtual/virtual-csv.ts';

const DAY = 86_400_000;
const who = { by: 'ANNA' } as const;
let seq = 0;
const of = (stream: string, fact: PostingFact): Envelope => ({
  id: `id-${(seq += 1)}`,
  stream,
  version: 1,
  seq,
  station: 'S1',
  fact,
});
const sent = (stream: string, at: number, dueAt: number | null, note = 'x'): Envelope =>
  of(stream, {
    type: 'VirtualSent',
    at,
    ...who,
    number: `VIRT-20260101-${String(seq + 1).padStart(4, '0')}`,
    note,
    why: dueAt === null ? 'digital' : 'presale',
    dueAt,
    along: null,
  });

it('VS9 counts what was sent, what is outstanding and what is overdue from the facts, and no cell runs as a formula', () => {
  const facts = [
    sent('posting:A', 0, null, '=HYPERLINK("http://x")'),
    sent('posting:B', DAY, 3 * DAY),
    sent('posting:C', DAY, 40 * DAY),
    sent('posting:D', DAY, 5 * DAY),
    sent('posting:E', DAY, 5 * DAY),
    of('posting:C', { type: 'PresaleMoved', at: 2 * DAY, ...who, dueAt: 50 * DAY }),
    of('posting:D', { type: 'PresaleReady', at: 2 * DAY, ...who }),
    of('posting:D', { type: 'PostingHandedOver', at: 4 * DAY, ...who }),
    of('posting:E', {
      type: 'PostingCancelled',
      at: 4 * DAY,
      ...who,
      note: { reason: '', initiator: 'client', afterShip: true },
    }),
    of('posting:F', { type: 'PostingHandedOver', at: 4 * DAY, ...who }),
    of('product:1', {
      type: 'UnitScanned',
      at: 0,
      ...who,
      scanId: '1',
      lineId: '1',
      code: barcode('1'),
      units: 1,
      mark: null,
    }),
  ];
  const report = createVirtualReport();
  report.read(facts.slice(0, 4));
  report.read(facts.slice(4));
  const rows = report.rows();
  expect(rows.map(({ posting, standing, moved }) => [posting, standing, moved])).toEqual([
    ['A', 'none-due', 0],
    ['B', 'owed', 0],
    ['C', 'owed', 1],
    ['D', 'left', 0],
    ['E', 'cancelled', 0],
  ]);
  const text = virtualCsv(rows, {
    column: (name) => name,
    why: (why) => why,
    standing: (standing) => standing,
    who: (by) => by,
    yes: 'yes',
    timeZone: 'UTC',
    now: 10 * DAY,
  });
  const lines = text.replace('\uFEFF', '').trimEnd().split('\r\n');
  expect(lines.map((line) => line.split(';')[0])).toEqual(['posting', 'B', 'C', 'A', 'D', 'E']);
  expect(lines.filter((line) => line.endsWith('yes'))).toHaveLength(1);
  expect(text).toContain("'=HYPERLINK");
});
