import { beforeEach, expect, it } from 'vitest';
import { GS } from '#shared/domain/rules/marking.ts';
import { wedgeSettingsOf } from '../../../renderer/scan/settings.ts';
import { checkCodes } from '#shared/domain/rules/check-codes.ts';
import { interpretScan } from '../../../renderer/scan/interpret.ts';
import { benchAtWork } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { russian, scannerKeys, us } from '../../kit/keyboard.ts';
import { wedgeBench } from '../../kit/typed-field.ts';

let bench: BenchStation;
let scans = 0;

beforeEach(async () => {
  bench = await benchAtWork({ store: quickStore });
  await bench.scan('PL-WORK-SCANNER');
});

/** The scanner sends a text, and the station hears it as it is set now. */
async function send(text: string, suffix: 'Enter' | 'none' = 'Enter', layout = us): Promise<void> {
  const wedge = wedgeBench('', wedgeSettingsOf(bench.settings.scanner));
  wedge.play(scannerKeys(text, { layout, gap: () => 5, suffix }));
  wedge.rest(1000);
  const [scan] = wedge.scans;
  if (scan === undefined) throw new Error('no scan');
  const read = { ...scan, id: `check-${(scans += 1)}` };
  bench.heard.scan(read);
  await bench.station.scanned(read.id, interpretScan(read));
}

function check() {
  const { screen } = bench;
  if (screen.kind !== 'scanner') throw new Error(screen.kind);
  return screen;
}

it('WD1 WD2 a good scanner is through after three scans, on a Russian keyboard too', async () => {
  for (const name of ['letters', 'matrix', 'digits'] as const) {
    expect(check().asked).toBe(name);
    await send(checkCodes[name], 'none', russian);
    expect(bench.station.verdict()?.kind).toBe('complete');
  }
  expect(check()).toMatchObject({ asked: null, left: [], notes: ['layout', 'no-end'] });
  await bench.scan('PL-LEAVE');
  expect(bench.screen.kind).toBe('queue');
});

it('WD3 a stand-in for GS and a prefix: OK sets the station right, and the code is asked for again', async () => {
  const odd = (name: 'letters' | 'matrix') => `>>${checkCodes[name].replaceAll(GS, '|')}`;
  await send(odd('letters'));
  expect(check().trouble).toMatchObject({ kind: 'around', before: '>>', after: '' });
  await bench.scan('PL-OK');
  expect(check()).toMatchObject({ asked: 'letters', trouble: null });
  expect(bench.settings.scanner.prefix).toBe('>>');
  await send(odd('letters'));
  await send(odd('matrix'));
  expect(check().trouble).toMatchObject({ kind: 'gs-replaced', sign: '|' });
  await bench.scan('PL-OK');
  await send(odd('matrix'));
  expect(check().asked).toBe('digits');
  expect(bench.settings.scanner).toMatchObject({ prefix: '>>', gs: '|' });
});

it('WD4 lost separators: OK goes on, and the end names what the manual must mend', async () => {
  await send(checkCodes.letters);
  await send(checkCodes.matrix.replaceAll(GS, ''));
  expect(check().trouble).toEqual({ kind: 'gs-lost' });
  await bench.scan('PL-OK');
  await send(checkCodes.digits);
  expect(check()).toMatchObject({ asked: null, left: [{ kind: 'gs-lost' }] });
});

it('WD5 nothing happens: the button tells a slow scanner from a silent one', async () => {
  await bench.scan('PL-SKIP');
  expect(check().trouble).toEqual({ kind: 'silent' });
  for (const key of scannerKeys(checkCodes.letters, { layout: us, gap: () => 80 })) bench.heard.key(key);
  await bench.scan('PL-SKIP');
  expect(check().trouble).toMatchObject({ kind: 'slow', fix: { maxGapMs: 100 } });
  await bench.scan('PL-OK');
  expect(bench.settings.scanner.maxGapMs).toBe(100);
  expect(check()).toMatchObject({ asked: 'letters', trouble: null });
});

it('SR7 a code of a serial scanner names it, and characters changed on its line are told from a wrong keyboard', async () => {
  const sent = (text: string): Promise<void> => {
    const read = {
      id: `serial-${(scans += 1)}`,
      text,
      alternate: text,
      aim: null,
      at: 0,
      device: 'serial',
      from: 'Honeywell',
      end: 'enter',
      keys: [],
      repeatWithinMs: null,
      capsLock: false,
    } as const;
    bench.heard.scan(read);
    return bench.station.scanned(read.id, interpretScan(read));
  };
  expect(check().from).toBeNull();
  await sent(checkCodes.letters.replace('-', '\u00ad').replace('+', '\u00ab'));
  expect(check()).toMatchObject({ from: 'Honeywell', trouble: { kind: 'garbled' } });
  await bench.scan('PL-OK');
  for (const name of ['matrix', 'digits'] as const) await sent(checkCodes[name]);
  expect(check()).toMatchObject({ asked: null, from: 'Honeywell', left: [{ kind: 'garbled' }] });
});

it('another code than the one asked for changes nothing', async () => {
  await send('4601234567893');
  expect(check().trouble).toEqual({ kind: 'other' });
  await bench.scan('PL-OK');
  expect(check()).toMatchObject({ asked: 'letters', trouble: null, left: [] });
});

it('WD7 REPRINT brings the codes on paper, and the check goes on', async () => {
  await bench.scan('PL-REPRINT');
  expect(bench.world.printer.sheets.at(-1)).toMatchObject({ what: 'scanner-check' });
  expect(check()).toMatchObject({ asked: 'letters', sheet: 'sent' });
  bench.world.printer.unplug(true);
  await bench.scan('PL-REPRINT');
  expect(check().sheet).not.toBe('sent');
});
