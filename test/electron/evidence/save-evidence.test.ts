import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import type { EvidencePack } from '#shared/bridge/calls/evidence.ts';
import { readCsv } from '#shared/intake/csv.ts';
import { createCanvas } from '@napi-rs/canvas';
import { saveEvidence } from '../../../electron/evidence/save-evidence.ts';
import { resolveLabelAssets } from '../../../electron/labels/assets.ts';
import { realDisk, type Disk } from '../../../electron/store/disk.ts';
import { openKeptLabels } from '../../../electron/store/kept-labels.ts';
import { openPhotos } from '../../../electron/store/photos.ts';
import { openClips } from '../../../electron/store/clips.ts';
import { freshDir, handClock, memoryLog } from '../kit/house.ts';

const NUMBER = '0208245774-0029-1';
const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function picture(): Buffer {
  const canvas = createCanvas(64, 48);
  canvas.getContext('2d').fillRect(8, 8, 30, 20);
  return canvas.toBuffer('image/jpeg');
}

const table = (name: string, rows: string[][]): EvidencePack['tables'][number] => ({
  name,
  title: 'Ход событий 时间线',
  columns: ['Время', '事项'],
  rows,
});

async function house(disk: Disk = realDisk) {
  const dir = await freshDir();
  const clock = handClock();
  const dated = (folder: string) => ({
    dir: () => path.join(dir, folder),
    now: () => clock.now(),
    lastAt: () => clock.now(),
    freeBytes: () => Promise.resolve(null),
    days: () => 30,
    log: memoryLog(),
  });
  const photos = openPhotos(dated('photos'));
  const jpeg = picture();
  const kept = await photos.keep({ posting: NUMBER, id: 'aaaa1111', jpeg, width: 64, height: 48 });
  if (!kept.ok) throw new Error('not kept');
  const clip = Buffer.alloc(700_000, 7);
  const clipName = '2026-11/05-clip-aaaa1111.webm';
  await mkdir(path.join(dir, 'clips', '2026-11'), { recursive: true });
  await writeFile(path.join(dir, 'clips', clipName), clip);
  const labels = openKeptLabels(path.join(dir, 'labels'));
  const label = Buffer.from('%PDF-1.4 label');
  await labels.keep(NUMBER, label, { codes: [], expected: [], pages: [1], widthMm: 75, heightMm: 120 });
  const target = { file: path.join(dir, 'out', 'pack') as string | null };
  await mkdir(path.join(dir, 'out'));
  const pack: EvidencePack = {
    posting: NUMBER,
    title: `Отправление ${NUMBER} 货件`,
    facts: [['Упаковал', '王芳, 2026-11-05 11:00:00']],
    tables: [
      table('timeline', [
        ['=1+1', 'Кружка керамическая «Лиса»'],
        ['2026', '陶瓷马克杯「狐狸」'],
      ]),
    ],
    photos: [
      { name: kept.value.name, sha256: kept.value.sha256, caption: 'Анна К.' },
      { name: '2026-11/05-other-bbbb2222.jpg', sha256: sum(jpeg), caption: '' },
      { name: kept.value.name, sha256: sum(clip), caption: 'changed since' },
    ],
    clips: [{ name: clipName, sha256: sum(clip), caption: 'Анна К.' }],
    labels: [NUMBER, '0208245774-0029-2'],
    words: { photos: 'Снимки', clips: 'Видео', missing: 'Нет:', pageOf: '{i} / {n}' },
  };
  const parts = {
    photos,
    clips: openClips(dated('clips')),
    labels,
    fonts: resolveLabelAssets(createRequire(import.meta.url).resolve).fonts,
    disk,
    saveAs: () => Promise.resolve(target.file),
  };
  return { pack, parts, target, dir, jpeg, clip, label, photo: kept.value.name, clipName };
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, i) => {
    const { items } = await (await document.getPage(i + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return (await Promise.all(pages)).join('\n');
}

test('EV1 EV2 EV3 EV4 the ZIP has tables, pictures, clip, label and a PDF that can be read in every language', async () => {
  const { pack, parts, target, jpeg, clip, label, photo, clipName, dir } = await house();
  const answer = await saveEvidence(pack, 'zip', parts);
  expect(answer).toMatchObject({
    kind: 'saved',
    missing: ['2026-11/05-other-bbbb2222.jpg', photo, '0208245774-0029-2.pdf'],
  });
  expect(await readdir(path.join(dir, 'out'))).toEqual(['pack']);
  const files = unzipSync(await readFile(target.file ?? ''));
  expect(Object.keys(files).toSorted()).toEqual(
    [
      `${NUMBER}.pdf`,
      'timeline.csv',
      `photos/${photo.replace('/', '-')}`,
      `clips/${clipName.replace('/', '-')}`,
      `labels/${NUMBER}.pdf`,
    ].toSorted(),
  );
  const of = (name: string): Uint8Array => files[name] ?? new Uint8Array();
  expect(sum(of(`photos/${photo.replace('/', '-')}`))).toBe(sum(jpeg));
  expect(sum(of(`clips/${clipName.replace('/', '-')}`))).toBe(sum(clip));
  expect(sum(of(`labels/${NUMBER}.pdf`))).toBe(sum(label));
  expect(readCsv(strFromU8(of('timeline.csv')))[1]).toEqual(["'=1+1", 'Кружка керамическая «Лиса»']);
  const text = (await textOf(of(`${NUMBER}.pdf`))).replaceAll(/\s/gu, '');
  for (const word of ['货件', '王芳', 'Кружкакерамическая«Лиса»', '陶瓷马克杯「狐狸」', 'Снимки', '1/1'])
    expect(text).toContain(word);
  expect(text).toContain(sum(clip).slice(0, 20));
});

test('EV1 a disk that fails leaves no half of a pack, and nothing is written where no file is named', async () => {
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
  const { pack, parts, target, dir } = await house({
    ...realDisk,
    rename: () => Promise.reject(full),
  });
  expect(await saveEvidence(pack, 'pdf', parts)).toEqual({ kind: 'failed', why: 'no-room' });
  expect(await readdir(path.join(dir, 'out'))).toEqual([]);
  target.file = null;
  expect(await saveEvidence(pack, 'pdf', parts)).toEqual({ kind: 'left' });
  expect(await readdir(path.join(dir, 'out'))).toEqual([]);
});

test('EV3 a table of thousands of rows, and a cell longer than a page, come out', async () => {
  const { pack, parts, target } = await house();
  const rows = Array.from({ length: 300 }, (_, i) => [`${i}`, i === 5 ? '长 '.repeat(2000) : 'строка']);
  expect(await saveEvidence({ ...pack, tables: [table('timeline', rows)] }, 'pdf', parts)).toMatchObject({
    kind: 'saved',
  });
  expect(await textOf(await readFile(target.file ?? ''))).toContain('299');
});
