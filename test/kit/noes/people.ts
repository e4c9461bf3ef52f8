import { withRight, type Right } from '#shared/bridge/rights.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { benchPins } from '../bench-pins.ts';
import { letTeach, numberAt, workUntil } from '../bench-shift.ts';
import type { BenchStation } from '../bench-station.ts';
import { left } from './leaving.ts';
import { at, codeAt, FOREIGN, ok, type No } from './no.ts';

/** The supervisor's badge waits for its PIN, over an open parcel. */
async function badgeWaits(bench: BenchStation): Promise<void> {
  bench.pins = await benchPins(bench.clock, { BOSS: '4711' });
  await bench.scanAll(numberAt(bench, 'bulbs'), codeAt(bench, 'bulbs'), 'PL-BADGE-BOSS');
}

/** A right is taken from everybody who is no supervisor. */
function takeRight(bench: BenchStation, right: Right): void {
  const packers = bench.settings.packers.map((person) => withRight(person, right, false));
  bench.settings = { ...bench.settings, packers };
}

const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value);

/** An unknown code in an open parcel, and the right to teach it. */
async function teaching(bench: BenchStation, code: string, mayTeach = true): Promise<void> {
  letTeach(bench, mayTeach);
  await bench.scanAll(numberAt(bench, 'cables'), code, 'PL-TEACH');
}

const refusedCode = (of: string, code: string): No => ({
  of,
  provoke: (bench) => teaching(bench, code),
  recover: (bench) => [codeAt(bench, 'cables')],
  ends: at('cables'),
});

const moment = (
  of: string,
  scans: (bench: BenchStation) => Promise<unknown>,
  recover: No['recover'] = ok,
  ends?: No['ends'],
): No => ({
  of,
  provoke: scans,
  recover,
  ...(ends === undefined ? {} : { ends }),
});

type Codes = Extract<
  PostingRefusal['code'],
  | 'not-permitted'
  | 'reason-needed'
  | 'pin-first'
  | 'pin-wrong'
  | 'pin-wait'
  | 'nothing-to-teach'
  | 'teach-by-unknown'
  | 'teach-refused'
  | 'wrong-moment'
>;

/** Noes about who works, what is taught, and what comes in the wrong moment. */
export const peopleNoes = {
  'not-permitted': [
    {
      of: 'another copy of a label that is out',
      async provoke(bench) {
        takeRight(bench, 'reprint');
        await bench.scan(numberAt(bench, 'sf'));
        await workUntil(bench, 'label');
        await bench.sync();
        await bench.scan('PL-REPRINT');
      },
      recover: () => ['PL-BADGE-BOSS', 'PL-REPRINT', 'PL-WHY-DAMAGED'],
      ends: at('sf'),
    },
    {
      of: 'taking back what somebody else scanned',
      async provoke(bench) {
        takeRight(bench, 'undo-others');
        await bench.scanAll('PL-BADGE-BOSS', numberAt(bench, 'bulbs'), codeAt(bench, 'bulbs'));
        await bench.scanAll('PL-BADGE-ANNA', 'PL-UNDO');
      },
      recover: (bench) => ['PL-BADGE-BOSS', 'PL-UNDO', codeAt(bench, 'bulbs')],
      ends: at('bulbs'),
    },
  ],
  'reason-needed': [
    moment(
      'an item instead of a reason',
      (bench) => bench.scanAll(numberAt(bench, 'bulbs'), 'PL-PROBLEM', codeAt(bench, 'bulbs')),
      () => ['PL-WHY-DAMAGED', 'PL-OK'],
    ),
    moment(
      'a reason that is none',
      (bench) => bench.scanAll(numberAt(bench, 'bulbs'), 'PL-PROBLEM', 'PL-WHY-BORED'),
      () => ['PL-OK', 'PL-OK'],
      at('bulbs'),
    ),
    moment(
      'a judgement that is none',
      (bench) =>
        left(bench, 'sf').then(() => bench.scanAll('PL-WORK-RETURNS', numberAt(bench, 'sf'), 'PL-WHY-BORED')),
      () => ['PL-OK', 'PL-WHY-RESTOCK'],
    ),
  ],
  'pin-first': [
    moment(
      'an item before the PIN',
      (bench) => badgeWaits(bench).then(() => bench.scan(codeAt(bench, 'bulbs'))),
      () => ['4711'],
      at('bulbs'),
    ),
    moment(
      'it was not me',
      (bench) => badgeWaits(bench).then(() => bench.scan('PL-UNDO')),
      () => ['PL-LEAVE'],
      at('bulbs'),
    ),
  ],
  'pin-wrong': [
    moment(
      'wrong, then right',
      (bench) => badgeWaits(bench).then(() => bench.scan('0000')),
      () => ['4711'],
      at('bulbs'),
    ),
  ],
  'pin-wait': [
    moment(
      'slowed, and whoever was there goes on',
      (bench) => badgeWaits(bench).then(() => bench.scanAll(...times(5, '0000'))),
      () => ['PL-LEAVE'],
      at('bulbs'),
    ),
    {
      of: 'slowed, and right a minute later',
      provoke: (bench) => badgeWaits(bench).then(() => bench.scanAll(...times(5, '0000'))),
      recover(bench) {
        bench.world.clock.pass(61_000);
        return ['4711'];
      },
      ends: at('bulbs'),
    },
  ],
  'nothing-to-teach': [
    moment('no code was unknown', (bench) => bench.scan('PL-TEACH')),
    moment('handing over', (bench) => bench.scanAll('PL-WORK-HAND-OVER', FOREIGN, 'PL-TEACH')),
  ],
  'teach-by-unknown': [
    moment(
      'a code that is not known either',
      (bench) => teaching(bench, FOREIGN).then(() => bench.scan('4006381333924')),
      (bench) => [codeAt(bench, 'cables'), 'PL-OK', FOREIGN],
      at('cables'),
    ),
  ],
  'teach-refused': [
    {
      of: 'without the right',
      provoke: (bench) => teaching(bench, FOREIGN, false),
      recover: (bench) => [codeAt(bench, 'cables')],
      ends: at('cables'),
    },
    refusedCode('a number of a parcel', '0208249999-0007-1'),
    {
      of: 'a card of ours',
      async provoke(bench) {
        letTeach(bench);
        await bench.scanAll('CARD-1', 'PL-TEACH');
      },
      recover: ok,
    },
    refusedCode('too long', 'x'.repeat(101)),
    {
      of: 'it became another product’s meanwhile',
      async provoke(bench) {
        await teaching(bench, FOREIGN);
        await bench.scan('PL-OK');
        const sku = bench.now.book.posting(numberAt(bench, 'bulbs'))?.state.snapshot.lines[0]?.sku;
        if (sku === undefined) throw new Error('no bulbs');
        const taken = { type: 'teach', sku, at: 0, by: 'X', units: 1, mayTeach: true, owner: null } as const;
        await bench.now.execute.product(sku, { ...taken, code: FOREIGN as never });
        await bench.scan('PL-OK');
      },
      recover: (bench) => [codeAt(bench, 'cables')],
      ends: at('cables'),
    },
  ],
  'wrong-moment': [
    moment(
      'nobody is here',
      (bench) => bench.scanAll('PL-OUT', codeAt(bench, 'mug')),
      () => ['PL-BADGE-ANNA'],
    ),
    moment('undo, and nothing is open', (bench) => bench.scan('PL-UNDO')),
    moment('print again, and nothing is open', (bench) => bench.scan('PL-REPRINT')),
    moment(
      'print again, and it is not packed',
      (bench) => bench.scanAll(numberAt(bench, 'mug'), 'PL-REPRINT'),
      (bench) => [codeAt(bench, 'mug')],
    ),
    moment(
      'another parcel while one is open',
      (bench) => bench.scanAll(numberAt(bench, 'mug'), numberAt(bench, 'bulbs')),
      (bench) => [codeAt(bench, 'mug')],
    ),
    moment(
      'another work while a parcel is open',
      (bench) => bench.scanAll(numberAt(bench, 'mug'), 'PL-WORK-PICK'),
      (bench) => [codeAt(bench, 'mug')],
    ),
    moment(
      'skip, where nothing may be skipped',
      (bench) => bench.scanAll(numberAt(bench, 'mug'), 'PL-SKIP'),
      (bench) => [codeAt(bench, 'mug')],
    ),
    moment(
      'a marking code at the label',
      async (bench) => {
        await bench.scan(numberAt(bench, 'sf'));
        await workUntil(bench, 'label');
        await bench.sync();
        await bench.scan('PL-X-2');
      },
      (bench) => [numberAt(bench, 'sf')],
      at('sf'),
    ),
    moment('a box while handing over', (bench) => bench.scanAll('PL-WORK-HAND-OVER', 'PL-BOX-M')),
    moment('a box while returns are looked at', (bench) => bench.scanAll('PL-WORK-RETURNS', 'PL-BOX-M')),
    moment('a box while a scanner is checked', (bench) => bench.scanAll('PL-WORK-SCANNER', 'PL-BOX-M')),
    {
      of: 'a box while a wave is picked',
      bench: { postings: 24 },
      provoke: (bench) => bench.scanAll('PL-WORK-PICK', 'PL-OK', 'PL-BOX-M'),
      recover: ok,
    },
    moment(
      'a problem while a code is taught',
      (bench) => teaching(bench, FOREIGN).then(() => bench.scan('PL-PROBLEM')),
      () => ['PL-OK', 'PL-LEAVE'],
      at('cables'),
    ),
    moment(
      'OK, and no product is shown while a code is taught',
      async (bench) => {
        letTeach(bench);
        await bench.scanAll(FOREIGN, 'PL-TEACH', 'PL-OK');
      },
      () => ['PL-OK', 'PL-LEAVE'],
    ),
  ],
} as const satisfies Record<Codes, readonly No[]>;
