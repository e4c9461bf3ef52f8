import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { sideOf, quickPace, type Contest } from './contest.ts';
import { measure, Unmeasurable } from './measure.ts';
import { readOptions } from './options.ts';
import { table } from './table.ts';

const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
const text = v.pipe(v.string(), v.nonEmpty());
const reportSchema = v.array(
  v.strictObject({
    name: text,
    ms: positive,
    peer: text,
    peerMs: positive,
    ratio: positive,
    compares: v.pipe(text, v.regex(/Ours: .+ Peer: .+\.$/u)),
  }),
);

test('the bench leaves a report that other programs can read, and says the same in a table', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'packline-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'bench.json');
  const script = path.resolve(import.meta.dirname, '../../build/bench.mjs');
  const run = spawnSync(process.execPath, [script, '--quick', '--only', 'barcode', '--json', file], {
    encoding: 'utf8',
  });
  expect(run.stderr).not.toContain('✗');
  expect(run.status).toBe(0);
  const rows = v.parse(reportSchema, JSON.parse(readFileSync(file, 'utf8')));
  expect(rows.length).toBeGreaterThan(5);
  for (const { name, peer, ms, peerMs, ratio } of rows) {
    expect(ratio).toBeCloseTo(ms / peerMs, 2);
    expect(run.stdout).toContain(name);
    expect(run.stdout).toContain(peer);
  }
}, 120_000);

const spin = (ms: number) => (): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

const told = (ms: number) =>
  sideOf({ run: () => undefined, check: () => Promise.resolve(null), msOf: () => ms });
const sides = (ours: number, peer: number) => ({ ours: told(ours), peer: told(peer) });

const row = (wrong: string | null): Contest => ({
  name: 'waiting',
  peer: 'longer waiting',
  compares: 'Ours: waits. Peer: waits longer.',
  targetMs: 1_000_000,
  needs: {},
  pace: { ...quickPace, rounds: 5, warmUp: 1, repeat: 1 },
  open: () =>
    Promise.resolve({
      ours: sideOf({ run: spin(0.2), check: () => Promise.resolve(wrong) }),
      peer: sideOf({ run: spin(0.2), check: () => Promise.resolve(null), msOf: () => 70 }),
      notes: () => ['It was quiet.'],
    }),
});

test('a row that measures itself is believed, and notes stand in the report and under the row', async () => {
  const measured = await measure(row(null), { quick: false, data: null });
  expect(measured.row).toMatchObject({
    peerMs: 70,
    compares: 'Ours: waits. Peer: waits longer. It was quiet.',
  });
  expect(measured.rounds).toBe(5);
  expect(table([measured])).toMatch(/waiting .* 70\.0 .* met .*longer waiting\n {4}It was quiet\./u);
});

test('a row in which the peer is faster says why, and only then', async () => {
  const behind = 'the peer does less';
  const slower = { ...row(null), behind, open: () => Promise.resolve(sides(2, 1)) };
  const faster = { ...row(null), behind, open: () => Promise.resolve(sides(1, 2)) };
  expect((await measure(slower, { quick: true, data: null })).row.compares).toContain(
    'Slower because the peer does less.',
  );
  expect((await measure(faster, { quick: true, data: null })).row.compares).not.toContain('Slower');
});

test('a wrong label is no time: the row fails and says what is wrong', async () => {
  await expect(measure(row('not readable: 4607'), { quick: false, data: null })).rejects.toThrow(
    Unmeasurable,
  );
  await expect(measure(row('not readable: 4607'), { quick: false, data: null })).rejects.toThrow(
    'waiting, ours: not readable: 4607',
  );
});

test('the command line chooses rows by a pattern and knows nothing else', () => {
  expect(readOptions(['--only', 'qr|zint', '--quick'])).toMatchObject({ json: null, quick: true });
  expect(readOptions(['--only', 'qr']).only?.test('barcode QR to dots')).toBe(true);
  expect(() => readOptions(['--fast'])).toThrow();
});
