import { expect, it } from 'vitest';
import type { Guide } from '#shared/domain/product/guide.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { benchAtWork, numberAt, workUntil } from '../../kit/bench-shift.ts';
import { faceOf } from '../../kit/noes/table-face.tsx';

const HOUR = 3_600_000;
const guide: Guide = {
  text: { 'zh-CN': '杯柄朝上', ru: 'Ручкой вверх', en: '' },
  pictures: [`${'a'.repeat(64)}.jpg`, `${'b'.repeat(64)}.jpg`],
};

async function teach(bench: BenchStation, next: Guide): Promise<void> {
  const sku = (await bench.posting(numberAt(bench, 'mug'))).snapshot.lines[0]?.sku;
  if (sku === undefined) throw new Error('no line');
  const command = { type: 'set-guide', guide: next, sku, at: bench.clock.now(), by: 'BOSS' } as const;
  expect((await bench.now.execute.product(sku, command)).kind).toBe('done');
}

let copies = 0;

/** Takes up a further posting with the mug as far as its first step; what that is. */
async function firstStep(bench: BenchStation): Promise<string> {
  const { snapshot } = await bench.posting(numberAt(bench, 'mug'));
  const number = postingNumber(`F-000${(copies += 1)}-1`);
  const copy: PostingSnapshot = { ...snapshot, number, source: 'file', labelCodes: [], actions: [] };
  const who = { at: bench.clock.now(), by: 'BOSS' };
  await bench.now.execute.posting(number, { type: 'intake', snapshot: copy, ...who });
  const confirm = { type: 'confirm', despiteFindings: true, policy: 'at-packing' } as const;
  await bench.now.execute.posting(number, { ...confirm, ...who });
  await bench.scan(number);
  const screen = await workUntil(bench, 'step');
  return screen.kind === 'step' ? screen.step.task.kind : screen.kind;
}

it('PG2 PG3 a packer sees it once a shift in his language and says OK; changed it is read anew, and so it is by another packer: by scanned codes alone', async () => {
  const bench = await benchAtWork({ store: quickStore });
  await teach(bench, guide);
  expect(await firstStep(bench)).toBe('guide');
  expect(faceOf(bench, 'ru')).toContain('Ручкой вверх');
  expect(faceOf(bench, 'zh-CN')).toContain('杯柄朝上');
  // Not written in English: another language stands in.
  expect(faceOf(bench, 'en')).toContain('Ручкой вверх');
  await bench.scan('PL-SKIP');
  expect(bench.station.verdict()).toMatchObject({ refusal: { code: 'step-required' } });
  await bench.scanAll('PL-OK', 'PL-OK');
  expect(bench.screen).toMatchObject({ kind: 'step', step: { task: { kind: 'inspect' } } });
  // The next one like it: read already.
  await bench.scan('PL-LEAVE');
  expect(await firstStep(bench)).toBe('inspect');
  await bench.scan('PL-LEAVE');
  await teach(bench, { ...guide, pictures: [] });
  expect(await firstStep(bench)).toBe('guide');
  await bench.scanAll('PL-OK', 'PL-LEAVE', 'PL-BADGE-BOSS');
  expect(await firstStep(bench)).toBe('guide');
  await bench.scanAll('PL-OK', 'PL-LEAVE', 'PL-BADGE-ANNA');
  expect(await firstStep(bench)).toBe('inspect');
  await bench.scan('PL-LEAVE');
  bench.world.clock.pass(13 * HOUR);
  expect(await firstStep(bench)).toBe('guide');
});
