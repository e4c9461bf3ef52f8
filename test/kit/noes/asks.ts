import { defaultSettings } from '#shared/bridge/settings.ts';
import type { CameraTrouble } from '#shared/domain/posting/photo.ts';
import type { PrintRun } from '#shared/domain/posting/state.ts';
import type { LargerPage } from '#shared/printing/larger.ts';
import { parseWaybill } from '#shared/domain/rules/waybill/check.ts';
import { message, type Message } from '#shared/text/message.ts';
import type { ScaleTrouble } from '../../../renderer/session/scale.ts';
import { freshWaybill } from '../bench-packer.ts';
import { BenchScale, scaleDevice } from '../bench-scale.ts';
import { numberAt, workUntil } from '../bench-shift.ts';
import type { BenchStation } from '../bench-station.ts';
import { handCamera } from '../memory-photos.ts';
import { ends } from '../memory-printer.ts';
import { upTo, weightOnly } from './checklist.ts';
import { at, codeAt, type No } from './no.ts';
import { withPacking } from './packing.ts';

/** What the table shows that is no refusal and yet wants something of the packer. */
export interface Asked extends Pick<No, 'of' | 'bench' | 'provoke' | 'recover' | 'ends'> {
  /** What must stand on the screen. */
  readonly says: Message;
  /** What the screen names. */
  readonly next: string;
}

const { packing } = defaultSettings('S1', 'en');
const ahead = { settings: { shipPolicy: 'at-confirmation' } } as const;

/** The label of the express posting is asked of the printer with the last deed. */
async function printing(bench: BenchStation): Promise<void> {
  await bench.quiet();
  await bench.scan(numberAt(bench, 'express'));
  await workUntil(bench, 'label');
  await bench.sync();
}

const prints: { readonly [O in Exclude<PrintRun['outcome'], 'printed'>]: Asked } = {
  failed: {
    of: 'the label did not print',
    bench: ahead,
    says: message('station:label.failed.title'),
    next: 'PL-REPRINT',
    async provoke(bench) {
      bench.world.printer.script(ends.torn);
      await printing(bench);
    },
    recover: () => ['PL-REPRINT', 'PL-WHY-NOT-PRINTED'],
    ends: at('express'),
  },
  maybe: {
    of: 'nobody knows whether the label came out',
    bench: ahead,
    says: message('station:label.maybe.title'),
    next: 'PL-REPRINT',
    async provoke(bench) {
      bench.world.printer.script(ends.maybe);
      await printing(bench);
    },
    recover: () => ['PL-REPRINT', 'PL-WHY-NOT-PRINTED'],
    ends: at('express'),
  },
  asked: {
    of: 'the printer is gone, and comes back',
    bench: ahead,
    says: message('station:line.label'),
    next: 'PL-PROBLEM',
    async provoke(bench) {
      bench.world.printer.unplug(true);
      await printing(bench);
    },
    recover(bench) {
      bench.world.printer.unplug(false);
      return ['PL-LEAVE'];
    },
    ends: at('express'),
  },
};

const page: LargerPage = {
  printer: 'P1',
  page: { widthMm: 210, heightMm: 297 },
  stock: { widthMm: 75, heightMm: 120 },
  works: ['trim'],
};

const larger: Asked = {
  of: 'the label is larger than the paper, and nobody knows its number',
  says: message('station:label.larger.title'),
  next: 'PL-WHY-TRIM',
  async provoke(bench) {
    bench.world.printer.larger(page);
    await bench.scan(numberAt(bench, 'express'));
    await workUntil(bench, 'parked');
    await bench.scan('PL-OK');
    await bench.quiet();
    await bench.scan('PL-REPRINT');
  },
  recover(bench) {
    bench.world.printer.larger(null);
    return ['PL-WHY-TRIM', 'PL-LEAVE'];
  },
  ends: at('express'),
};

function camera(why: CameraTrouble): Asked {
  const hand = handCamera();
  return {
    of: `the camera: ${why}`,
    bench: { camera: hand, ...withPacking({ photo: { ...packing.photo, duty: 'required' } }) },
    says: message(`photo:trouble.${why}.title`),
    next: 'PL-OK',
    async provoke(bench) {
      await upTo(bench, numberAt(bench, 'express'), 'photo');
      hand.trouble(why);
    },
    recover() {
      hand.become({ kind: 'live', stream: null });
      return ['PL-OK', 'PL-OK'];
    },
    ends: at('express'),
  };
}

/** How a scale comes to say nothing. */
const broken: { readonly [W in ScaleTrouble]: (scale: BenchScale) => void } = {
  absent: (scale) => (scale.port = 'absent'),
  busy: (scale) => (scale.port = 'busy'),
  many: (scale) => (scale.port = 'many'),
  unsupported: (scale) => (scale.port = 'unsupported'),
  silent: (scale) => (scale.mute = true),
  garbled: (scale) => (scale.sends = new Uint8Array([1, 2, 3, 4])),
};

function scale(why: ScaleTrouble): Asked {
  const played = new BenchScale(scaleDevice('comma', 'ok'));
  return {
    of: `the scale: ${why}`,
    bench: { scale: played.scale, ...weightOnly },
    says: message('devices:scale.typeMeanwhile'),
    next: 'PL-G-640',
    async provoke(bench) {
      played.tells((up) => bench.station.scaleSaid(up));
      await played.wait(300);
      await upTo(bench, numberAt(bench, 'mug'), 'weigh');
      broken[why](played);
      await played.wait(10_000);
    },
    recover: () => ['PL-G-640'],
  };
}

const cameras: { readonly [W in CameraTrouble]: true } = {
  'no-camera': true,
  denied: true,
  busy: true,
  lost: true,
  failed: true,
};

const offline: Asked = {
  of: 'the network is gone while a parcel is packed, and comes back',
  says: message('station:parked.next'),
  next: 'PL-OK',
  async provoke(bench) {
    await bench.world.control.offline(true);
    await bench.pull();
    await bench.scan(numberAt(bench, 'mug'));
    await workUntil(bench, 'parked');
    await bench.sync();
  },
  async recover(bench) {
    await bench.world.control.offline(false);
    return ['PL-OK'];
  },
};

const missing: Asked = {
  of: 'a parcel is missing at the hand-over',
  says: message('handover:sure.hint'),
  next: 'PL-OK',
  async provoke(bench) {
    for (const place of ['mug', 'express'] as const) {
      await bench.scan(numberAt(bench, place));
      await workUntil(bench, 'parked');
      await bench.scan('PL-OK');
      await bench.quiet();
      await bench.scanAll(numberAt(bench, place), 'PL-OK');
    }
    await bench.scanAll('PL-WORK-HAND-OVER', numberAt(bench, 'mug'));
    const { screen } = bench;
    if (screen.kind !== 'hand-over' || screen.stage !== 'batch' || screen.batch.missing.length === 0) {
      // Another taker's: one of this taker's is begun, and lies packed.
      await bench.scan('PL-LEAVE');
      await bench.scanAll(numberAt(bench, 'cables'), codeAt(bench, 'cables'), 'PL-LEAVE');
      await bench.scanAll('PL-WORK-HAND-OVER', numberAt(bench, 'mug'));
    }
    await bench.scan('PL-OK');
  },
  recover: () => ['PL-OK'],
};

const short: Asked = {
  of: 'nothing more is found while a wave is picked',
  bench: { postings: 24 },
  says: message('pick:short.title'),
  next: 'PL-UNDO',
  provoke: (bench) => bench.scanAll('PL-WORK-PICK', 'PL-OK', 'PL-PROBLEM'),
  recover: () => ['PL-UNDO', 'PL-LEAVE'],
};

/** A number that several carriers may have given. */
export const sharedNumber = (): string => {
  const numbers = Array.from({ length: 12 }, (_, i) => '4312345678901234567'.slice(0, 8 + i));
  const found = numbers.find((number) => parseWaybill(number).candidates.length > 1);
  if (found === undefined) throw new Error('every number is one carrier’s');
  return found;
};

const whose: Asked = {
  of: 'a waybill number of several carriers',
  says: message('station:waybill.which'),
  next: 'PL-SKIP',
  async provoke(bench) {
    await bench.scan(numberAt(bench, 'sf'));
    await workUntil(bench, 'waybill');
    await bench.scan(sharedNumber());
  },
  recover: (bench) => ['PL-SKIP', 'PL-UNDO', freshWaybill(bench), 'PL-OK'],
  ends: at('sf'),
};

/** Every trouble of printer, camera and scale and every question that is no refusal; the compiler asks for the new ones. */
export const asked: readonly Asked[] = [
  ...Object.values(prints),
  larger,
  ...(Object.keys(cameras) as CameraTrouble[]).map(camera),
  ...(Object.keys(broken) as ScaleTrouble[]).map(scale),
  offline,
  missing,
  short,
  whose,
];
