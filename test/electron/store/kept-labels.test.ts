import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openKeptLabels } from '../../../electron/store/kept-labels.ts';
import { freshDir } from '../kit/house.ts';

const number = '0208245774-0029-1';
const facts = { codes: ['a'], expected: ['a'], pages: [1], widthMm: 75, heightMm: 120 };
const pdf = Buffer.from('%PDF-1.7 …');

test('a kept label is there after a restart', async () => {
  const dir = await freshDir();
  await openKeptLabels(dir).keep(number, pdf, facts);
  const again = openKeptLabels(dir);
  expect(await again.facts(number)).toMatchObject(facts);
  expect(Buffer.from((await again.read(number))?.pdf ?? [])).toEqual(pdf);
  expect(await again.read('0208245774-0029-2')).toBeNull();
});

test.each(['pdf', 'json'])('a %s changed behind our back is no label any more', async (ending) => {
  const dir = await freshDir();
  const kept = openKeptLabels(dir);
  await kept.keep(number, pdf, facts);
  const file = path.join(dir, `${number}.${ending}`);
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, -1));
  expect(await kept.facts(number)).toBeNull();
  expect(await kept.read(number)).toBeNull();
});

test("a label moved under another parcel's name is not that parcel's", async () => {
  const dir = await freshDir();
  const kept = openKeptLabels(dir);
  await kept.keep(number, pdf, facts);
  for (const ending of ['pdf', 'json'])
    await writeFile(
      path.join(dir, `1234567-0001-1.${ending}`),
      await readFile(path.join(dir, `${number}.${ending}`)),
    );
  expect(await kept.read('1234567-0001-1')).toBeNull();
});
