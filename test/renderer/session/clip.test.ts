import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { defaultSettings, settingsSchema } from '#shared/bridge/settings.ts';
import { clipsOf } from '#shared/domain/posting/clip.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import * as v from 'valibot';
import { openClips } from '../../../electron/store/clips.ts';
import { lookUp } from '../../../renderer/session/look-up.ts';
import { freshDir, memoryLog } from '../../electron/kit/house.ts';
import { benchPins } from '../../kit/bench-pins.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { benchAtWork, numberAt, packAndPrint, workUntil, type Place } from '../../kit/bench-shift.ts';
import { handRecorder, type HandRecorder } from '../../kit/hand-recorder.ts';
import { handCamera, type HandCamera } from '../../kit/memory-photos.ts';
import { virtualTime } from '../../kit/virtual-time.ts';

const { packing } = defaultSettings('S1', 'en');

interface Filmed {
  readonly bench: BenchStation;
  readonly camera: HandCamera;
  readonly recorder: HandRecorder;
  readonly dir: string;
  /** Free bytes on the disk of the clips. */
  room: number;
}

/** A station that records, with main's own files behind it. */
async function filmed(on = true, minutes = 10): Promise<Filmed> {
  const dir = await freshDir();
  const camera = handCamera();
  const recorder = handRecorder();
  const clock = virtualTime();
  const told = { room: 100 * 1024 ** 3 };
  const clips = openClips({
    dir: () => dir,
    now: () => clock.now(),
    lastAt: () => clock.now(),
    freeBytes: () => Promise.resolve(told.room),
    days: () => 30,
    log: memoryLog(),
  });
  const settings = { packing: { ...packing, clip: { on, minutes } } };
  const bench = await benchAtWork({ clock, store: quickStore, camera, recorder, clips, settings });
  const at = Object.assign(told, { bench, camera, recorder, dir });
  onTestFinished(async () => {
    await bench.scanAll('PL-OK', 'PL-OUT');
    await settled(at);
    await clips.untold(); // nothing is written any more when the folder goes
  });
  return at;
}

/** Opens the posting at a place; the camera sees two seconds of it. */
async function begun(at: Filmed, place: Place = 'express'): Promise<PostingNumber> {
  const number = numberAt(at.bench, place);
  await at.bench.scan(number);
  at.recorder.sees();
  return number;
}

/** Everything that was recorded is kept and told. */
async function settled({ bench }: Filmed): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await bench.now.filming.settled();
}

/** The pieces of a posting: why each ended, whose, how long. */
async function pieces(at: Filmed, number: PostingNumber): Promise<readonly string[]> {
  await settled(at);
  const posting = await at.bench.posting(number);
  return clipsOf(posting).map(({ by, ended, clip }) => `${ended} ${by} ${clip.ms / 1000}s`);
}

/** What main has noted of the piece that is being written. */
async function noted({ dir }: Filmed): Promise<string> {
  const files = await readdir(dir, { recursive: true });
  const found = files.find((file) => file.endsWith('.open'));
  return found === undefined ? '' : readFile(path.join(dir, found), 'utf8');
}

const sign = ({ bench }: Filmed): string => {
  const film = bench.now.filming.view();
  return film === null ? 'none' : film.kind === 'off' ? film.why : film.kind;
};

it('CP1 off unless switched on, for settings from before there were clips too', async () => {
  const at = await filmed(false);
  await at.bench.scan(numberAt(at.bench, 'express'));
  expect([at.recorder.begun(), sign(at), at.bench.now.filming.wants()]).toEqual([0, 'none', false]);
  const { clip: _clip, ...before } = packing;
  const old = v.parse(settingsSchema, { ...defaultSettings('S1', 'en'), packing: before });
  expect(old.packing.clip).toEqual({ on: false, minutes: 10 });
});

it('CP1 from the opening of the parcel to its scan-back, every unit and step in one piece, by scanned codes alone', async () => {
  const at = await filmed();
  expect(sign(at)).toBe('none');
  const number = await begun(at, 'sf'); // its label is our own: it prints at once
  expect(sign(at)).toBe('on');
  await workUntil(at.bench, 'label');
  at.recorder.sees(3);
  await at.bench.quiet();
  await at.bench.scan(number);
  expect(at.bench.screen.kind).toBe('closed');
  expect(sign(at)).toBe('none');
  expect(await pieces(at, number)).toEqual(['scanned-back ANNA 8s']);
  expect(at.recorder.begun()).toBe(1);
});

it('CP2 parked without its label the piece ends; taken up again the same parcel has a further one', async () => {
  const at = await filmed();
  const number = await begun(at);
  await workUntil(at.bench, 'parked');
  expect(sign(at)).toBe('none');
  await at.bench.scan('PL-OK');
  await at.bench.quiet();
  await at.bench.scan('PL-LEAVE');
  // A tap on its line takes it up again with its label printed; the label itself closes it at once.
  await at.bench.station.choose(number);
  expect([at.bench.screen.kind, sign(at)]).toEqual(['label', 'on']);
  at.recorder.sees(2);
  await at.bench.scan(number);
  expect(await pieces(at, number)).toEqual(['parked ANNA 2s', 'scanned-back ANNA 4s']);
});

it.each([
  ['left', ['PL-LEAVE']],
  ['problem', ['PL-PROBLEM-DAMAGED']],
  ['away', ['PL-OUT']],
] as const)('CP2 %s ends the piece, and what was done goes on in a further one', async (ended, codes) => {
  const at = await filmed();
  const number = await begun(at, 'mug');
  const { screen } = at.bench;
  if (screen.kind === 'scan') await at.bench.scan(at.bench.codeOf(screen.line.sku));
  await at.bench.scanAll(...codes);
  expect(sign(at)).toBe('none');
  expect(await pieces(at, number)).toEqual([`${ended} ANNA 2s`]);
});

it('CP2 sign-off and badge: the same parcel goes on in a further piece', async () => {
  const at = await filmed();
  const number = await begun(at);
  await at.bench.scanAll('PL-OUT', 'PL-BADGE-ANNA');
  expect(sign(at)).toBe('on');
  at.recorder.sees(2);
  await at.bench.scan('PL-PROBLEM-DAMAGED');
  expect((await pieces(at, number)).at(-1)).toBe('problem ANNA 4s');
});

it('CP2 another packer is another piece, under his name; a badge that waits for its PIN changes nothing', async () => {
  const at = await filmed();
  at.bench.pins = await benchPins(at.bench.clock, { BOSS: '4711' });
  const number = await begun(at);
  await at.bench.scan('PL-BADGE-BOSS');
  expect([at.bench.screen.kind, sign(at), at.recorder.begun()]).toEqual(['pin', 'on', 1]);
  await at.bench.station.pin('4711');
  expect([sign(at), at.recorder.begun()]).toEqual(['on', 2]);
  at.recorder.sees(2);
  await at.bench.scan('PL-PROBLEM-DAMAGED');
  expect(await pieces(at, number)).toEqual(['taken-over ANNA 2s', 'problem BOSS 4s']);
});

it('CP2 a cancelled parcel is recorded no further', async () => {
  const at = await filmed();
  const number = await begun(at);
  at.bench.world.control.cancelPosting(number, { by: 'buyer' });
  await at.bench.pull();
  expect([at.bench.station.verdict()?.kind, sign(at)]).toEqual(['stop', 'none']);
  expect(await pieces(at, number)).toEqual(['cancelled ANNA 2s']);
});

it('CP3 a parcel that was only looked at leaves no piece and no file', async () => {
  const at = await filmed();
  const number = await begun(at);
  await at.bench.scan('PL-LEAVE');
  expect(await pieces(at, number)).toEqual([]);
  expect((await readdir(at.dir, { recursive: true })).filter((file) => file.includes('webm'))).toEqual([]);
});

it.each(['no-camera', 'denied', 'busy', 'lost', 'failed'] as const)(
  'CP4 %s: the table says so and asks what it would ask; the camera that comes goes on in a further piece',
  async (why) => {
    const at = await filmed();
    at.camera.trouble(why);
    const number = numberAt(at.bench, 'express');
    await at.bench.scan(number);
    expect([at.bench.screen.kind, at.bench.station.verdict()?.kind ?? null, sign(at)]).toEqual([
      'scan',
      null,
      why,
    ]);
    at.camera.become({ kind: 'starting' });
    at.bench.now.filming.tend();
    expect(sign(at)).toBe('starting');
    at.camera.become({ kind: 'live', stream: null });
    at.bench.now.filming.tend();
    at.recorder.sees();
    at.camera.trouble('lost');
    at.bench.now.filming.tend();
    expect(sign(at)).toBe('lost');
    await workUntil(at.bench, 'parked');
    expect(await pieces(at, number)).toEqual(['trouble ANNA 2s']);
  },
);

it('CP4 a camera that is pulled out in the middle costs the clip nothing that was seen', async () => {
  const at = await filmed();
  const number = await begun(at);
  at.camera.trouble('lost');
  at.recorder.loses();
  await workUntil(at.bench, 'parked');
  expect(await pieces(at, number)).toEqual(['trouble ANNA 2s']);
});

it('CP4 a recorder that gives nothing is not asked over and over, and the sign does not lie', async () => {
  const at = await filmed();
  await at.bench.scan(numberAt(at.bench, 'express'));
  at.recorder.loses();
  expect([sign(at), at.recorder.begun()]).toEqual(['failed', 1]);
  await at.bench.scanAll('PL-LEAVE', numberAt(at.bench, 'mug'));
  expect([sign(at), at.recorder.begun()]).toEqual(['on', 2]);
});

it('CP4 a full disk: what was kept stays, the parcel goes on unrecorded, the next one tries again', async () => {
  const at = await filmed();
  const number = await begun(at);
  await expect.poll(() => noted(at)).toContain('2000');
  at.room = 10 * 1024 ** 2;
  at.recorder.sees();
  await settled(at);
  await expect.poll(() => sign(at)).toBe('no-room');
  expect(at.bench.now.filming.wants()).toBe(false);
  await workUntil(at.bench, 'parked');
  expect(await pieces(at, number)).toEqual(['trouble ANNA 2s']);
  at.room = 100 * 1024 ** 3;
  await at.bench.scan('PL-OK');
  const next = await begun(at, 'integrated');
  expect(sign(at)).toBe('on');
  await at.bench.scan('PL-PROBLEM-DAMAGED');
  expect(await pieces(at, next)).toEqual(['problem ANNA 2s']);
});

it('CP4 a window that cannot record says so', async () => {
  const at = await filmed();
  Object.assign(at.recorder, { record: () => null });
  await at.bench.scan(numberAt(at.bench, 'express'));
  expect(sign(at)).toBe('unsupported');
  expect(at.bench.screen.kind).toBe('scan');
});

it('CP4 a door that breaks stops the clip and nothing else', async () => {
  const at = await filmed();
  const { ask } = at.bench.world;
  Object.assign(at.bench.world, {
    ask: (name: string, request: never) =>
      name === 'clips.begin' ? Promise.reject(new Error('door')) : ask(name as never, request),
  });
  await at.bench.restart();
  await at.bench.scan('PL-BADGE-ANNA');
  await at.bench.scan(numberAt(at.bench, 'express'));
  await settled(at);
  await expect.poll(() => sign(at)).toBe('disk');
  await workUntil(at.bench, 'parked');
  expect(at.bench.notKept).toEqual([]);
});

it('CP6 a forgotten parcel is recorded for its minutes only, and says so until it is put away', async () => {
  const at = await filmed(true, 1);
  const number = await begun(at);
  at.recorder.sees(40);
  expect([sign(at), at.recorder.recording()]).toEqual(['too-long', false]);
  await at.bench.scan('PL-PROBLEM-DAMAGED');
  expect(await pieces(at, number)).toEqual(['too-long ANNA 60s']);
});

it('CP7 killed in the middle: the next start keeps what was written with its posting, as cut off', async () => {
  const at = await filmed();
  const number = await begun(at);
  at.recorder.sees(4);
  await expect.poll(() => noted(at)).toContain('10000');
  await at.bench.restart();
  expect(await pieces(at, number)).toEqual(['cut-off ANNA 10s']);
  await at.bench.restart();
  expect(await pieces(at, number)).toEqual(['cut-off ANNA 10s']);
});

it('CP9 the fact names the very file, and CP10 it is found by number and label after the parcel left the table', async () => {
  const at = await filmed();
  const number = await begun(at);
  await workUntil(at.bench, 'parked');
  await at.bench.scan('PL-OK');
  await settled(at);
  const { book, store } = at.bench.now;
  const found = await lookUp(number, book, store);
  const [kept] = found === null ? [] : clipsOf(found);
  expect(kept?.ended).toBe('parked');
  expect([...(await readFile(path.join(at.dir, kept?.clip.name ?? '')))]).toEqual([1]);
  expect(await lookUp('99999999-0000-1', book, store)).toBeNull();
});

it('CP11 a picture is taken and kept in the middle of a clip, and the clip goes on', async () => {
  const at = await filmed();
  const clip = at.bench.settings.packing;
  at.bench.settings = {
    ...at.bench.settings,
    packing: { ...clip, photo: { ...clip.photo, duty: 'required' } },
  };
  const number = await begun(at);
  await workUntil(at.bench, 'photo');
  await at.bench.scanAll('PL-OK', 'PL-OK');
  expect(at.bench.world.photos.kept.size).toBe(1);
  expect([sign(at), at.recorder.begun()]).toEqual(['on', 1]);
  await workUntil(at.bench, 'parked');
  expect(await pieces(at, number)).toEqual(['parked ANNA 2s']);
});

it('CP5 the sign stands while any question about the parcel is asked', async () => {
  const at = await filmed();
  await begun(at);
  await at.bench.scanAll('0000000000000', 'PL-OK', 'PL-PROBLEM');
  expect([at.bench.screen.kind, sign(at)]).toEqual(['reason', 'on']);
});

it('CP1 a label that closes a parked parcel from the queue needs no further piece', async () => {
  const at = await filmed();
  const number = numberAt(at.bench, 'express');
  await packAndPrint(at.bench, number);
  const before = at.recorder.begun();
  await at.bench.scan(number);
  expect([at.bench.screen.kind, at.recorder.begun()]).toEqual(['closed', before]);
});
