import { describe, expect, it } from 'vitest';
import { scaleProtocolNames } from '#shared/devices/scale/names.ts';
import { BenchScale, scaleDevice } from '../../kit/bench-scale.ts';

describe.each(scaleProtocolNames)('a scale that speaks %s', (protocol) => {
  it('SL4 is asked where it must be, and its weight is shown as it stands', async () => {
    const bench = new BenchScale(scaleDevice(protocol));
    expect(bench.scale.state().kind).toBe('starting');
    await bench.wait(500);
    expect(bench.scale.state()).toMatchObject({ kind: 'live', reading: { kind: 'zero' } });
    await bench.put(1234);
    expect(bench.scale.state()).toMatchObject({ kind: 'live', reading: { kind: 'stable', grams: 1234 } });
    bench.on = { grams: 900, rests: false };
    await bench.wait(500);
    expect(bench.scale.state()).toMatchObject({ reading: { kind: 'moving' } });
  });
});

it('SL7 a scale that falls silent is said to be, and comes back by itself', async () => {
  const bench = new BenchScale(scaleDevice('sics'));
  await bench.put(500);
  bench.mute = true;
  await bench.wait(4000);
  expect(bench.scale.state()).toEqual({ kind: 'trouble', name: 'Bench scale', why: 'silent' });
  bench.mute = false;
  await bench.wait(1500);
  expect(bench.scale.state()).toMatchObject({ kind: 'live', reading: { grams: 500 } });
});

it('SL7 a scale that speaks otherwise than it was set is told from a silent one', async () => {
  const bench = new BenchScale(scaleDevice('comma'));
  bench.sends = Uint8Array.from({ length: 30 }, (_, i) => 128 + ((i * 37) % 100));
  await bench.wait(4000);
  expect(bench.scale.state()).toMatchObject({ kind: 'trouble', why: 'garbled' });
});

it('SL7 an unplugged scale shows no old weight when it is back', async () => {
  const bench = new BenchScale(scaleDevice('comma'));
  await bench.put(500);
  bench.port = 'absent';
  await bench.wait(200);
  expect(bench.scale.state()).toMatchObject({ kind: 'trouble', why: 'absent' });
  bench.port = 'open';
  bench.mute = true;
  await bench.wait(200);
  expect(bench.scale.state().kind).toBe('starting');
});

it('what is said again and again is told once', async () => {
  const bench = new BenchScale(scaleDevice('comma'));
  await bench.wait(1000);
  const { changes } = bench;
  await bench.wait(3000);
  expect(bench.changes).toBe(changes);
});
