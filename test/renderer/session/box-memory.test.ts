import { expect, it } from 'vitest';
import { createBoxMemory } from '../../../renderer/session/box-memory.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { benchAtWork, numberAt, workUntil } from '../../kit/bench-shift.ts';
import { quickStore } from '../../kit/bench-stores.ts';

const keep = (bench: BenchStation, key: string, value: unknown) =>
  bench.now.store.commit({ postings: [], products: [], effects: [], meta: [{ key, value }] });

it('BX4 a box that was packed is remembered with its content, whatever the order of the lines', async () => {
  const bench = await benchAtWork({ store: quickStore });
  const number = numberAt(bench, 'express');
  await bench.scan(number);
  await workUntil(bench, 'step');
  while (bench.screen.kind === 'step' && bench.screen.step.task.kind !== 'box') await bench.scan('PL-OK');
  await bench.scan('PL-BOX-XL');
  await workUntil(bench, 'parked', 'label');
  const memory = createBoxMemory(bench.now.store);
  const { snapshot } = await bench.posting(number);
  await expect.poll(() => memory.of(snapshot)).toEqual([{ posting: number, box: 'XL' }]);
  expect(await memory.of({ lines: snapshot.lines.toReversed() })).toHaveLength(1);
});

it('BX4 a memory that cannot be read suggests nothing and stops nobody', async () => {
  const bench = await benchAtWork({ store: quickStore });
  const number = numberAt(bench, 'express');
  const { snapshot } = await bench.posting(number);
  const key = `box:${snapshot.lines
    .map(({ sku, quantity }) => `${sku}x${quantity}`)
    .toSorted()
    .join('+')}`;
  await keep(bench, key, { not: 'ours' });
  await bench.scan(number);
  expect(bench.screen.kind).toBe('scan');
});

it('BX4 taken twice, it is suggested the third time and says so', async () => {
  const bench = await benchAtWork({ store: quickStore });
  const number = numberAt(bench, 'express');
  const { snapshot } = await bench.posting(number);
  const key = `box:${snapshot.lines
    .map(({ sku, quantity }) => `${sku}x${quantity}`)
    .toSorted()
    .join('+')}`;
  const uses = ['1', '2'].map((posting) => ({ posting, box: 'XL' }));
  await keep(bench, key, uses);
  await bench.scan(number);
  const { screen } = bench;
  const steps = 'work' in screen ? screen.work.plan.steps : [];
  expect(steps.find(({ id }) => id === 'box')?.task).toEqual({
    kind: 'box',
    suggested: 'XL',
    why: { kind: 'as-before', times: 2 },
  });
});
