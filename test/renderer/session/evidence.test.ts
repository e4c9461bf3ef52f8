import { expect, it } from 'vitest';
import { postingStream } from '#shared/domain/envelope.ts';
import { evidenceCalls } from '#shared/bridge/calls/evidence.ts';
import * as v from 'valibot';
import { filesOf, namesIn } from '#shared/projections/evidence/pieces.ts';
import { chosenOverrides } from '../../../renderer/features/reports/use-audit.ts';
import { disputeDays } from '../../../renderer/parts/use-disputes.ts';
import { evidencePack, type EvidenceWords } from '../../../renderer/parts/evidence-pack.ts';
import { benchAtWork, numberAt, packAndPrint } from '../../kit/bench-shift.ts';
import { quickStore } from '../../kit/bench-stores.ts';

const words: EvidenceWords = {
  title: (posting) => `P ${posting}`,
  fact: (name) => name,
  table: (name) => name,
  column: (name) => name,
  event: (event) => event,
  refusal: ({ code }) => code,
  right: 'right',
  noted: (what) => `noted ${what}`,
  who: (by) => by,
  moment: (at) => new Date(at).toISOString(),
  status: 's',
  way: 'w',
  carrier: (name) => name,
  files: { photos: 'p', clips: 'c', missing: 'm', pageOf: '{i}/{n}' },
};

it('EV2 EV7 a pack tells what happened, each scan with its answer, and the buyer only where that was asked for', async () => {
  const at = await benchAtWork({ store: quickStore });
  const number = numberAt(at, 'sf');
  await at.scan('PL-OK');
  await packAndPrint(at, number);
  const kept = at.now.book.posting(number)?.state;
  if (kept === undefined) throw new Error('gone');
  const destination = { ...kept.snapshot.destination, buyerName: 'Иван Петров', phone: '+7 900 000-00-00' };
  const posting = { ...kept, snapshot: { ...kept.snapshot, destination } };
  const facts = await at.now.store.factsOf(postingStream(number));
  const wish = { station: 'T1', now: at.clock.now(), withBuyer: false };
  const pack = evidencePack(posting, facts, words, wish);
  const [contents, timeline, verdicts] = pack.tables;
  expect(contents?.rows).toHaveLength(kept.snapshot.lines.length);
  const told = timeline?.rows.map(([, , event]) => event) ?? [];
  for (const event of ['PostingTakenIn', 'PackingStarted', 'UnitScanned', 'WaybillTaken', 'PostingPacked'])
    expect(told).toContain(event);
  expect(verdicts?.rows.every(([, , , answer]) => answer === 'right')).toBe(true);
  expect(JSON.stringify(pack)).not.toMatch(/Иван|900/u);
  expect(JSON.stringify(evidencePack(posting, facts, words, { ...wish, withBuyer: true }))).toContain('Иван');
  // The door takes it as it is.
  expect(v.safeParse(evidenceCalls['evidence.save'].request, { pack, format: 'zip' }).success).toBe(true);
  expect(namesIn(filesOf(facts))).toEqual([]);
});

it('EV6 a dispute has the days of its way, seven where nobody said', async () => {
  const at = await benchAtWork({ store: quickStore });
  const settings = { ...at.settings, disputes: { days: { fbs: 3 } } };
  expect([disputeDays(settings, 'fbs'), disputeDays(settings, 'aggregator')]).toEqual([3, 7]);
});

it('AU1 AU3 overrides are narrowed by person and kind, the newest first', () => {
  const row = (at: number, by: string, kind: 'reprinted' | 'taught') => ({
    at,
    by,
    kind,
    about: '',
    detail: '',
  });
  const all = [row(1, 'ANNA', 'taught'), row(3, 'BOSS', 'reprinted'), row(2, 'ANNA', 'reprinted')];
  expect(chosenOverrides(all, { by: null, kind: null }).map(({ at }) => at)).toEqual([3, 2, 1]);
  expect(chosenOverrides(all, { by: 'ANNA', kind: 'reprinted' }).map(({ at }) => at)).toEqual([2]);
});
