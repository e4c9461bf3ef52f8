import { expect, it } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { wantsCamera } from '../../../renderer/session/camera.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { benchAtWork, numberAt, workUntil } from '../../kit/bench-shift.ts';
import { handCamera } from '../../kit/memory-photos.ts';

const { packing } = defaultSettings('S1', 'en');

async function atCamera(duty: 'required' | 'optional' = 'required') {
  const camera = handCamera();
  const settings = { packing: { ...packing, photo: { ...packing.photo, duty } } };
  const bench = await benchAtWork({ store: quickStore, camera, settings });
  const number = numberAt(bench, 'express');
  await bench.scan(number);
  await workUntil(bench, 'photo');
  return { bench, camera, number, photos: bench.world.photos };
}

const now = (bench: BenchStation): string => {
  const { screen } = bench;
  if (screen.kind !== 'photo') return screen.kind;
  return screen.shot === null ? `photo ${screen.camera.kind}` : 'photo taken';
};

it('PH3 OK takes the picture and shows it, OK keeps it: by scanned codes alone', async () => {
  const { bench, number, photos } = await atCamera();
  expect(now(bench)).toBe('photo live');
  await bench.scan('PL-OK');
  expect(now(bench)).toBe('photo taken');
  expect(photos.kept.size).toBe(0);
  await bench.scan('PL-OK');
  expect(now(bench)).toBe('step');
  expect(photos.kept.size).toBe(1);
  expect(await bench.facts(number)).toContain('PhotoTaken');
});

it('PH3 UNDO throws a bad picture away before it is kept, and takes back one that was', async () => {
  const { bench, number, photos } = await atCamera();
  await bench.scanAll('PL-OK', 'PL-UNDO');
  expect(now(bench)).toBe('photo live');
  expect(await bench.facts(number)).not.toContain('LastUndone');
  await bench.scanAll('PL-OK', 'PL-OK', 'PL-UNDO');
  expect(now(bench)).toBe('photo live');
  await bench.scanAll('PL-OK', 'PL-OK');
  expect([...photos.kept.values()].map((bytes) => bytes[2])).toEqual([2, 3]);
});

it('PH3 a picture of a parcel that was left is never kept for another', async () => {
  const { bench, photos } = await atCamera();
  await bench.scanAll('PL-OK', 'PL-LEAVE', numberAt(bench, 'mug'));
  await workUntil(bench, 'photo');
  expect(now(bench)).toBe('photo live');
  await bench.scanAll('PL-OK', 'PL-OK');
  expect([...photos.kept.keys()].join()).toContain(numberAt(bench, 'mug'));
  expect(photos.kept.size).toBe(1);
});

it.each(['no-camera', 'denied', 'busy', 'lost', 'failed'] as const)(
  'PH5 %s: OK tries again; an optional picture is skipped, a required one is a problem, and the table goes on',
  async (why) => {
    const optional = await atCamera('optional');
    optional.camera.trouble(why);
    await optional.bench.scan('PL-OK');
    expect(optional.camera.retried()).toBe(1);
    expect(now(optional.bench)).toBe('photo trouble');
    await optional.bench.scan('PL-SKIP');
    expect(now(optional.bench)).toBe('step');

    const required = await atCamera('required');
    required.camera.trouble(why);
    await required.bench.scan('PL-SKIP');
    expect(required.bench.station.verdict()).toMatchObject({ refusal: { code: 'step-required' } });
    await required.bench.scanAll('PL-OK', 'PL-PROBLEM-OTHER', 'PL-OK');
    expect(now(required.bench)).toBe('queue');
  },
);

it('PH5 unplugged between looking and OK: it is said, nothing is kept, and the next OK goes on', async () => {
  const { bench, camera, photos } = await atCamera();
  camera.become({ kind: 'starting' });
  await bench.scan('PL-OK');
  expect(bench.station.verdict()).toMatchObject({
    kind: 'notice',
    refusal: { code: 'no-photo', why: 'starting' },
  });
  camera.become({ kind: 'live', stream: null });
  await bench.scanAll('PL-OK', 'PL-OK');
  expect(now(bench)).toBe('photo taken');
  expect(photos.kept.size).toBe(0);
});

it.each(['no-room', 'disk'] as const)(
  'PH5 %s: the picture stays on the screen until it could be kept',
  async (why) => {
    const { bench, photos } = await atCamera();
    photos.trouble = why;
    await bench.scanAll('PL-OK', 'PL-OK');
    expect(bench.station.verdict()).toMatchObject({ refusal: { code: 'no-photo', why } });
    expect(now(bench)).toBe('photo taken');
    photos.trouble = null;
    await bench.scanAll('PL-OK', 'PL-OK');
    expect(now(bench)).toBe('step');
    expect(photos.kept.size).toBe(1);
  },
);

it('PH9 the camera is wanted from the last unit to the picture, and at no other time', async () => {
  const { bench } = await atCamera();
  const work = () => {
    const { screen } = bench;
    return 'work' in screen ? wantsCamera(screen.work) : null;
  };
  expect(work()).toBe(true);
  await bench.scanAll('PL-OK', 'PL-OK');
  expect(work()).toBe(false);
  await bench.scan('PL-UNDO');
  expect(work()).toBe(true);
  await bench.scanAll('PL-LEAVE', numberAt(bench, 'cables'));
  expect(bench.screen.kind).toBe('scan');
  expect(work()).toBe(false);
});
