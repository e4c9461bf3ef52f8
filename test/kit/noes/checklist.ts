import { defaultSettings } from '#shared/bridge/settings.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { postingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import { freshWaybill } from '../bench-packer.ts';
import { BenchScale, scaleDevice } from '../bench-scale.ts';
import { numberAt, workUntil } from '../bench-shift.ts';
import type { BenchStation } from '../bench-station.ts';
import { handCamera, type HandCamera } from '../memory-photos.ts';
import { at, desk, ok, type No } from './no.ts';
import { withPacking } from './packing.ts';

const { packing } = defaultSettings('S1', 'en');

/** Only the weight is asked for. */
export const weightOnly = withPacking({ inspect: 'off', chooseBox: 'off', inserts: [] });

/** Goes on until a step of this kind is asked for. */
export async function upTo(bench: BenchStation, number: PostingNumber, kind: string): Promise<void> {
  await bench.scan(number);
  for (let steps = 0; steps < 12; steps += 1) {
    const screen = await workUntil(bench, 'step', 'photo', 'waybill');
    if ('step' in screen && screen.step.task.kind === kind) return;
    await bench.scan('PL-OK');
  }
  throw new Error(`${number} never came to ${kind}`);
}

/** Three parcels with the same content were weighed; the one that is to be weighed lies open. */
async function weighedBefore(bench: BenchStation): Promise<void> {
  const { snapshot } = await bench.posting(numberAt(bench, 'mug'));
  for (const i of [1, 2, 3]) {
    const number = postingNumber(`F-000${i}-1`);
    const copy: PostingSnapshot = { ...snapshot, number, source: 'file', labelCodes: [], actions: [] };
    await bench.now.execute.posting(number, { type: 'intake', snapshot: copy, ...desk(bench) });
    const confirm = { type: 'confirm', despiteFindings: true, policy: 'at-packing' } as const;
    await bench.now.execute.posting(number, { ...confirm, ...desk(bench) });
    await upTo(bench, number, 'weigh');
    await bench.scanAll('PL-G-900', 'PL-LEAVE');
  }
  await upTo(bench, numberAt(bench, 'mug'), 'weigh');
}

/** A scale on the table that shows another weight when it is told to. */
function withScale(): { readonly played: BenchScale; readonly bench: NonNullable<No['bench']> } {
  const played = new BenchScale(scaleDevice('comma', 'ok'));
  return { played, bench: { scale: played.scale, ...weightOnly } };
}

function scaleNo(of: string, on: BenchScale['on']): No {
  const { played, bench } = withScale();
  return {
    of,
    bench,
    async provoke(station) {
      played.tells((up) => station.station.scaleSaid(up));
      await played.wait(300);
      await upTo(station, numberAt(station, 'mug'), 'weigh');
      played.on = on;
      await played.wait(2000);
      await station.scan('PL-OK');
    },
    async recover() {
      await played.put(640);
      return ['PL-OK'];
    },
  };
}

function photoNo(
  of: string,
  spoil: (bench: BenchStation, camera: HandCamera) => Promise<unknown>,
  mend: (bench: BenchStation, camera: HandCamera) => void,
): No {
  const camera = handCamera();
  return {
    of,
    bench: { camera, ...withPacking({ photo: { ...packing.photo, duty: 'required' } }) },
    async provoke(bench) {
      await upTo(bench, numberAt(bench, 'express'), 'photo');
      await spoil(bench, camera);
    },
    recover(bench) {
      mend(bench, camera);
      return ['PL-OK', 'PL-OK'];
    },
    ends: at('express'),
  };
}

const waybillNo = (of: string, read: string): No => ({
  of,
  async provoke(bench) {
    await bench.scan(numberAt(bench, 'sf'));
    await workUntil(bench, 'waybill');
    await bench.scan(read);
  },
  recover: (bench) => [freshWaybill(bench), 'PL-OK'],
  ends: at('sf'),
});

type Codes = Extract<
  PostingRefusal['code'],
  | 'not-packing'
  | 'no-such-step'
  | 'step-required'
  | 'step-needs-value'
  | 'box-not-allowed'
  | 'weight-implausible'
  | 'weight-off'
  | 'weight-over'
  | 'size-over'
  | 'scale-waits'
  | 'waybill-refused'
  | 'waybill-used'
  | 'no-photo'
>;

/** Noes at the checklist: box, weight, waybill, picture. */
export const checklistNoes = {
  'not-packing': [
    {
      of: 'a box for a parcel that is packed',
      async provoke(bench) {
        await bench.scan(numberAt(bench, 'sf'));
        await workUntil(bench, 'label');
        await bench.sync();
        await bench.scan('PL-BOX-M');
      },
      recover: (bench) => [numberAt(bench, 'sf')],
      ends: at('sf'),
    },
  ],
  'no-such-step': [
    {
      of: 'a box where none is chosen',
      bench: weightOnly,
      provoke: (bench) => upTo(bench, numberAt(bench, 'mug'), 'weigh').then(() => bench.scan('PL-BOX-M')),
      recover: () => ['PL-OK', 'PL-G-500'],
    },
  ],
  'step-required': [
    {
      of: 'skipped all the same',
      provoke: (bench) => upTo(bench, numberAt(bench, 'mug'), 'inspect').then(() => bench.scan('PL-SKIP')),
      recover: () => ['PL-OK', 'PL-OK'],
    },
  ],
  'step-needs-value': [
    {
      of: 'a box, and none is known that holds it',
      bench: withPacking({
        boxes: [{ id: 'S', name: 'S', lengthMm: 20, widthMm: 20, heightMm: 20, grams: 10 }],
      }),
      provoke: (bench) => upTo(bench, numberAt(bench, 'mug'), 'box').then(() => bench.scan('PL-OK')),
      recover: () => ['PL-BOX-S'],
    },
    {
      of: 'a waybill number',
      async provoke(bench) {
        await bench.scan(numberAt(bench, 'sf'));
        await workUntil(bench, 'waybill');
        await bench.scan('PL-OK');
      },
      recover: (bench) => [freshWaybill(bench), 'PL-OK'],
      ends: at('sf'),
    },
  ],
  'box-not-allowed': [
    {
      of: 'a box that a rule leaves out',
      bench: withPacking({
        rules: [
          {
            id: 'no-s',
            name: '',
            on: true,
            match: 'all',
            conditions: [],
            deeds: [
              { kind: 'choose-box', duty: 'required' },
              { kind: 'no-box', box: 'S' },
            ],
          },
        ],
      }),
      provoke: (bench) => upTo(bench, numberAt(bench, 'mug'), 'box').then(() => bench.scan('PL-BOX-S')),
      recover: () => ['PL-BOX-L'],
    },
  ],
  'weight-implausible': [
    {
      of: 'heavier than one person lifts',
      bench: weightOnly,
      provoke: (bench) => upTo(bench, numberAt(bench, 'mug'), 'weigh').then(() => bench.scan('PL-G-999999')),
      recover: () => ['PL-OK', 'PL-G-500'],
    },
  ],
  'weight-off': [
    {
      of: 'too light, taken all the same',
      bench: weightOnly,
      provoke: (bench) => weighedBefore(bench).then(() => bench.scan('PL-G-700')),
      recover: ok,
    },
    {
      of: 'too light, weighed again',
      bench: weightOnly,
      provoke: (bench) => weighedBefore(bench).then(() => bench.scan('PL-G-700')),
      recover: () => ['PL-G-902'],
    },
    {
      of: 'too light, and nobody may take it',
      bench: withPacking({ inspect: 'off', chooseBox: 'off', inserts: [], weightCheck: 'block' }),
      provoke: (bench) => weighedBefore(bench).then(() => bench.scan('PL-G-700')),
      recover: () => ['PL-OK', 'PL-G-902'],
    },
  ],
  'weight-over': [
    {
      of: 'heavier than the drop-off point takes',
      bench: weightOnly,
      provoke: (bench) => upTo(bench, numberAt(bench, 'mug'), 'weigh').then(() => bench.scan('PL-G-59000')),
      recover: ok,
    },
  ],
  'size-over': [
    {
      of: 'a box larger than the drop-off point takes',
      bench: withPacking({
        inspect: 'off',
        inserts: [],
        boxes: [{ id: 'GIANT', name: 'GIANT', lengthMm: 9000, widthMm: 9000, heightMm: 9000, grams: 900 }],
      }),
      async provoke(bench) {
        await upTo(bench, numberAt(bench, 'mug'), 'box');
        await bench.scan('PL-BOX-GIANT');
        await workUntil(bench, 'step');
        await bench.scan('PL-G-900');
      },
      recover: ok,
    },
  ],
  'scale-waits': [
    scaleNo('moving', { grams: 500, rests: false }),
    scaleNo('empty', { grams: 0, rests: true }),
    scaleNo('below zero', { grams: -240, rests: true }),
    scaleNo('overloaded', { grams: 0, rests: true, over: true }),
  ],
  'waybill-refused': [
    waybillNo('not a number', 'HELLO-1'),
    waybillNo('too short', 'SF12345'),
    waybillNo('cyrillic', 'Ы1234567890'),
    waybillNo('check digit', 'RA123456789CN'),
  ],
  'waybill-used': [
    {
      of: 'on another parcel',
      async provoke(bench) {
        const number = freshWaybill(bench);
        await bench.scan(numberAt(bench, 'sf'));
        await workUntil(bench, 'waybill');
        await bench.scanAll(number, 'PL-OK');
        await bench.sync();
        await bench.scanAll(number, 'PL-OK', numberAt(bench, 'integrated'));
        await workUntil(bench, 'waybill');
        await bench.scanAll(number, 'PL-OK');
      },
      recover: (bench) => [freshWaybill(bench), 'PL-OK'],
      ends: at('integrated'),
    },
  ],
  'no-photo': [
    photoNo(
      'the camera starts',
      (bench, camera) => {
        camera.become({ kind: 'starting' });
        return bench.scan('PL-OK');
      },
      (_, camera) => camera.become({ kind: 'live', stream: null }),
    ),
    photoNo(
      'the disk is full',
      (bench) => {
        bench.world.photos.trouble = 'no-room';
        return bench.scanAll('PL-OK', 'PL-OK');
      },
      (bench) => {
        bench.world.photos.trouble = null;
      },
    ),
    photoNo(
      'the disk does not take it',
      (bench) => {
        bench.world.photos.trouble = 'disk';
        return bench.scanAll('PL-OK', 'PL-OK');
      },
      (bench) => {
        bench.world.photos.trouble = null;
      },
    ),
  ],
} as const satisfies Record<Codes, readonly No[]>;
