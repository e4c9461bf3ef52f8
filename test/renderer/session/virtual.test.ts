import { expect, it } from 'vitest';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { createVirtualSender, type VirtualSender } from '../../../renderer/session/virtual-sender.ts';
import { freshWaybill } from '../../kit/bench-packer.ts';
import { benchAtWork, numberAt, workUntil } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';

const senderOf = (bench: BenchStation): VirtualSender => {
  const { store, book, execute } = bench.now;
  return createVirtualSender({ store, book, execute, clock: bench.clock, settings: () => bench.settings });
};

const callsOf = (bench: BenchStation, number: PostingNumber): readonly string[] =>
  bench.world.effectCalls
    .filter(({ posting, answer }) => posting === number && answer === 'yes')
    .map(({ name }) => name);

it('VS1 VS4 VS5 digital goods go by themselves where the house says so, each once, and Ozon hears it in order', async () => {
  const bench = await benchAtWork();
  const number = numberAt(bench, 'digital');
  const sender = senderOf(bench);
  expect(await sender.look()).toBe(0);
  bench.settings = { ...bench.settings, virtual: { ...bench.settings.virtual, auto: 'digital' } };
  expect(await sender.look()).toBeGreaterThan(0);
  expect(await sender.look()).toBe(0);
  const sent = await bench.posting(number);
  expect(sent).toMatchObject({ status: 'sent-virtually', virtual: { why: 'digital', by: 'station' } });
  expect(await bench.quiet()).toEqual([]);
  expect(callsOf(bench, number)).toEqual(['market.ship', 'market.setTracking', 'market.delivering']);
  // Its number is taken for ever, whoever asks.
  const again = senderOf(bench);
  expect(sent.virtual?.number).not.toBe(await again.nextNumber());
  await bench.restart();
  await bench.quiet();
  expect(callsOf(bench, number)).toHaveLength(3);
  expect(bench.world.unjournaled).toEqual([]);
});

it('VS2 VS6 VS7 a pre-sale is refused without its date, waits on the list, and its real parcel is packed at the table', async () => {
  const bench = await benchAtWork();
  const number = numberAt(bench, 'sf');
  const sender = senderOf(bench);
  const wish = { why: 'presale', note: 'до пятницы', presaleUntil: null, along: '' } as const;
  const told = await sender.send(number, { ...wish, number: await sender.nextNumber() }, 'BOSS');
  expect(told).toMatchObject({ ok: false, error: { code: 'not-virtual' } });
  expect(await sender.send(number, { ...wish, along: 'no such', number: 'x' }, 'BOSS')).toMatchObject({
    error: { code: 'along-unknown' },
  });
  const presaleUntil = bench.clock.now() + 5 * 86_400_000;
  const virtual = await sender.nextNumber();
  expect(await sender.send(number, { ...wish, presaleUntil, number: virtual }, 'BOSS')).toEqual({
    ok: true,
    value: null,
  });
  await bench.quiet();
  await bench.restart();
  expect((await bench.posting(number)).virtual).toMatchObject({ number: virtual, dueAt: presaleUntil });
  const desk = { at: bench.clock.now(), by: 'BOSS' };
  await bench.now.execute.posting(number, { type: 'presale-ready', ...desk });
  await bench.scan('PL-BADGE-ANNA');
  await bench.scan(number);
  const waybill = freshWaybill(bench);
  await workUntil(bench, 'waybill');
  await bench.scanAll(waybill, 'PL-OK');
  await workUntil(bench, 'label');
  await bench.quiet();
  await bench.scan(number);
  expect(bench.screen.kind).toBe('closed');
  await bench.quiet();
  expect(callsOf(bench, number)).toEqual(['market.ship', 'market.setTracking', 'market.setTracking']);
  expect(bench.world.control.posting(number).trackingNumber).toBe(waybill);
  expect(await bench.now.store.usedWaybill(virtual)).toBe(number);
});
