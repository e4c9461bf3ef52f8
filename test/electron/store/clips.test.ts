import { readdir, readFile, truncate, writeFile, appendFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { CLIP_PART_BYTES, clipCalls } from '#shared/bridge/calls/clips.ts';
import { openClips } from '../../../electron/store/clips.ts';
import type { DatedParts } from '../../../electron/store/dated-files.ts';
import { realDisk } from '../../../electron/store/disk.ts';
import { freshDir, handClock, memoryLog } from '../kit/house.ts';
import { storeUnderTest, valueOf } from '../kit/store.ts';

const DAY = 86_400_000;
const posting = '0208245774-0029-1';
const bytes = (...inside: readonly number[]): Uint8Array<ArrayBuffer> => new Uint8Array(inside);

async function clipsUnderTest(over: Partial<DatedParts> = {}) {
  const dir = await freshDir();
  const clock = handClock();
  const log = memoryLog();
  const open = () =>
    openClips({
      dir: () => dir,
      now: () => clock.now(),
      lastAt: () => clock.now(),
      freeBytes: () => Promise.resolve(null),
      days: () => 30,
      log,
      ...over,
    });
  return { dir, clock, log, open, clips: open() };
}

type Clips = ReturnType<typeof openClips>;

/** Begins a piece and writes parts of three bytes each. */
async function recorded(clips: Clips, parts: number, id = 'c1'): Promise<string> {
  const { name } = valueOf(await clips.begin({ posting, id, by: 'ANNA' }));
  for (let i = 0; i < parts; i += 1) {
    const part = { name, at: i * 3, ms: (i + 1) * 2000, part: bytes(i, i, i) };
    valueOf(await clips.add(part));
  }
  return name;
}

test('CP7 parts that come one after another are one file, under the name that its fact carries', async () => {
  const { dir, clips, clock } = await clipsUnderTest();
  const name = await recorded(clips, 3);
  const ref = valueOf(await clips.end(name));
  expect(ref).toMatchObject({ name: '2026-11/05-0208245774-0029-1-c1.webm', bytes: 9, ms: 6000 });
  expect(ref.from).toBe(clock.now());
  expect([...(await readFile(path.join(dir, name)))]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
  expect(await clips.fate(name, ref.sha256)).toBe('here');
  await clips.told(name);
  expect(await readdir(path.join(dir, '2026-11'))).toEqual(['05-0208245774-0029-1-c1.webm']);
  expect(await clips.untold()).toEqual([]);
});

test('CP7 a part that does not follow the one before is not taken', async () => {
  const { clips } = await clipsUnderTest();
  const name = await recorded(clips, 2);
  expect(await clips.add({ name, at: 9, ms: 9000, part: bytes(9) })).toEqual({ ok: false, error: 'lost' });
  expect(await clips.add({ name, at: 3, ms: 9000, part: bytes(9) })).toEqual({ ok: false, error: 'lost' });
  expect(valueOf(await clips.end(name))).toMatchObject({ bytes: 6, ms: 4000 });
});

test('CP7 what a killed app leaves is found at the next start, up to its last whole part', async () => {
  const { dir, clips, open } = await clipsUnderTest();
  const name = await recorded(clips, 3);
  // The kill came in the middle of the fourth part, and of the note about it.
  await appendFile(path.join(dir, name), bytes(3, 3));
  await appendFile(path.join(dir, `${name}.open`), '{"bytes":12,"m');
  const again = open();
  const [left, ...more] = await again.untold();
  expect(more).toEqual([]);
  expect(left).toMatchObject({ posting, by: 'ANNA', clip: { name, bytes: 9, ms: 6000 } });
  expect(await again.fate(name, left?.clip.sha256 ?? '')).toBe('here');
  // Until its fact is there, every start finds it; the same piece, with the same sum.
  expect(await open().untold()).toEqual([left]);
  await again.told(name);
  expect(await open().untold()).toEqual([]);
  expect(await again.fate(name, left?.clip.sha256 ?? '')).toBe('here');
});

test('CP7 a power cut that took parts from the file leaves the parts before them', async () => {
  const { dir, clips, open } = await clipsUnderTest();
  const name = await recorded(clips, 3);
  await truncate(path.join(dir, name), 7);
  expect((await open().untold())[0]?.clip).toMatchObject({ bytes: 6, ms: 4000 });
});

test.each([
  ['nothing was written yet', 0, null],
  ['its notes cannot be read', 2, '{"postin'],
])('CP7 nothing is left where %s', async (_what, parts, notes) => {
  const { dir, clips, open } = await clipsUnderTest();
  const name = await recorded(clips, parts);
  if (notes !== null) await writeFile(path.join(dir, `${name}.open`), notes);
  expect(await open().untold()).toEqual([]);
  expect(await readdir(path.join(dir, '2026-11'))).toEqual([]);
});

test('CP3 a piece can be thrown away until a fact tells of it', async () => {
  const { dir, clips } = await clipsUnderTest();
  const name = await recorded(clips, 2);
  await clips.drop(name);
  expect(await readdir(path.join(dir, '2026-11'))).toEqual([]);
  const kept = await recorded(clips, 2, 'c2');
  const ref = valueOf(await clips.end(kept));
  await clips.told(kept);
  await clips.drop(kept);
  expect(await clips.fate(kept, ref.sha256)).toBe('here');
});

test.each([
  ['ENOSPC', 'no-room'],
  ['EIO', 'disk'],
])('CP4 a disk that says %s is told as %s', async (code, error) => {
  const refuse = (): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));
  const { clips } = await clipsUnderTest({ disk: { ...realDisk, open: refuse } });
  expect(await clips.begin({ posting, id: 'c1', by: 'ANNA' })).toEqual({ ok: false, error });
});

test('CP4 the last gigabyte of the disk belongs to everything else, in the middle of a piece too', async () => {
  let free = 2 * 1024 ** 3;
  const { clips } = await clipsUnderTest({ freeBytes: () => Promise.resolve(free) });
  const name = await recorded(clips, 2);
  free = 900 * 1024 ** 2;
  const next = { name, at: 6, ms: 6000, part: bytes(2, 2, 2) };
  expect(await clips.add(next)).toEqual({ ok: false, error: 'no-room' });
  expect(await clips.begin({ posting, id: 'c2', by: 'ANNA' })).toEqual({ ok: false, error: 'no-room' });
  expect(valueOf(await clips.end(name))).toMatchObject({ bytes: 6 });
});

test.each([
  ['a name that leaves the folder', { name: '../../secrets.webm' }],
  ['an empty part', { part: bytes() }],
  ['more than a recorder gives', { part: new Uint8Array(CLIP_PART_BYTES + 1) }],
])('CP7 the door takes no part with %s', (_what, part) => {
  const good = { name: `2026-11/05-${posting}-c1.webm`, at: 0, ms: 2000, part: bytes(1) };
  expect(v.safeParse(clipCalls['clips.add'].request, { ...good, ...part }).success).toBe(false);
  expect(v.safeParse(clipCalls['clips.add'].request, good).success).toBe(true);
});

test('CP9 pieces go when their days are over, and it is told which; a clock that is ahead removes none', async () => {
  const { clock, clips } = await clipsUnderTest();
  const old = valueOf(await clips.end(await recorded(clips, 1, 'old')));
  clock.set(clock.now() + 31 * DAY);
  const young = valueOf(await clips.end(await recorded(clips, 1, 'young')));
  expect(await clips.tend()).toBe(1);
  expect(await clips.fate(old.name, old.sha256)).toBe('removed');
  expect(await clips.fate(young.name, young.sha256)).toBe('here');
  const ahead = await clipsUnderTest({ lastAt: () => Date.UTC(2026, 10, 5) });
  await recorded(ahead.clips, 1);
  ahead.clock.set(ahead.clock.now() + 2000 * DAY);
  expect(await ahead.clips.tend()).toBe(0);
});

test('CP10 a piece that was changed or taken away is told; no name leads out of the folder', async () => {
  const { dir, clips } = await clipsUnderTest();
  const ref = valueOf(await clips.end(await recorded(clips, 2)));
  await writeFile(path.join(dir, ref.name), bytes(9));
  expect(await clips.fate(ref.name, ref.sha256)).toBe('damaged');
  await realDisk.rm(path.join(dir, ref.name));
  expect(await clips.fate(ref.name, ref.sha256)).toBe('missing');
  await writeFile(path.join(dir, 'secrets.bin'), 'x');
  for (const name of ['secrets.bin', '../secrets.bin', `${ref.name}.open`, '/etc/passwd'])
    expect(await clips.file(name)).toBeNull();
});

test('CP9 clips count in the figures of the records, practice keeps its own, and no backup holds one', async () => {
  const { store, calls, dataDir, work, state } = await storeUnderTest();
  await recorded(store.clips, 2, 'real');
  work('practice');
  await recorded(store.clips, 1, 'practice');
  const files = (kind: string) => readdir(path.join(dataDir, 'clips', kind, '2026-11'));
  expect(await files('ozon')).toHaveLength(2);
  expect(await files('practice')).toHaveLength(2);
  work('ozon');
  await vi.waitFor(async () => expect((await state()).clips).toEqual({ count: 1, bytes: 6 }));
  await recorded(store.clips, 1, 'more');
  expect((await state()).clips).toEqual({ count: 2, bytes: 9 });
  await vi.waitFor(async () => expect((await state()).photos).toEqual({ count: 0, bytes: 0 }));
  await calls['journal.begin']({ storeId: 'S-1' });
  await calls['backup.make'](undefined);
  const folder = (await state()).backupFolder;
  const backup = await readdir(folder, { recursive: true }).catch(() => []);
  expect(backup.some((file) => file.endsWith('.webm'))).toBe(false);
});
