import { expect, test } from 'vitest';
import { postingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { createLabelFetcher } from '../../../electron/bridge/label-fetcher.ts';
import { openKeptLabels } from '../../../electron/store/kept-labels.ts';
import { freshDir } from '../kit/house.ts';

const numbers = Array.from({ length: 30 }, (_, n) => postingNumber(`0208245774-00${String(n + 10)}-1`));
const codeOf = (number: PostingNumber): string => `ii${number.slice(11, 15)}000000`;

interface Shop {
  /** Codes on the pages of the file for these labels. */
  readonly file: (numbers: readonly PostingNumber[]) => readonly string[];
  readonly unprinted?: readonly { readonly number: PostingNumber; readonly error: MarketError }[];
  readonly tasks?: (numbers: readonly PostingNumber[]) => readonly string[] | MarketError;
}

/** The label half of a marketplace whose files say in words which codes their pages carry. */
async function station({ file, unprinted = [], tasks = () => ['t'] }: Shop) {
  const asked: (readonly PostingNumber[])[] = [];
  const made = new Map<string, readonly PostingNumber[]>();
  let downloads = 0;
  const port = {
    requestLabels: (wanted: readonly PostingNumber[]) => {
      asked.push(wanted);
      const ids = tasks(wanted);
      if (!Array.isArray(ids)) return Promise.resolve(err(ids as MarketError));
      const named = (ids as string[]).map((id) => `${id}${asked.length}`);
      for (const id of named) made.set(id, wanted);
      return Promise.resolve(ok(named));
    },
    labelTask: (id: string) => Promise.resolve(ok({ state: 'ready', fileUrl: id, unprinted } as const)),
    downloadLabel: (id: string) => {
      downloads += 1;
      const wanted = (made.get(id) ?? []).filter((each) => !unprinted.some(({ number }) => number === each));
      return Promise.resolve(ok(new TextEncoder().encode(file(wanted).join('|'))));
    },
  } satisfies Partial<Marketplace>;
  const kept = openKeptLabels(await freshDir());
  const fetcher = createLabelFetcher({
    market: () => Promise.resolve(port as unknown as Marketplace),
    engine: {
      inspectPdf: (pdf) =>
        Promise.resolve(
          ok({
            pages: new TextDecoder()
              .decode(pdf)
              .split('|')
              .map((text) => ({
                widthMm: 75,
                heightMm: 120,
                codes: [{ text, format: 'Code128', identifier: ']C0' }],
                text: '',
                blank: false,
              })),
          }),
        ),
    },
    kept,
    gatherMs: 300,
  });
  const fetchAll = (wanted: readonly PostingNumber[]) =>
    Promise.all(wanted.map((number) => fetcher.fetch(number, [codeOf(number)])));
  return { asked, kept, fetchAll, downloads: () => downloads };
}

test('LB8 labels wanted within a moment are one call and one file, twenty at most; each keeps its own page', async () => {
  const { asked, kept, fetchAll, downloads } = await station({
    file: (wanted) => wanted.toReversed().map(codeOf),
  });
  const answers = await fetchAll(numbers);
  expect(answers.every((answer) => answer.ok && answer.value.state === 'ready')).toBe(true);
  expect(asked.map((each) => each.length)).toEqual([20, 10]);
  expect(downloads()).toBe(2);
  for (const [place, number] of (asked[0] ?? []).entries())
    expect(await kept.facts(number)).toMatchObject({ pages: [20 - place], codes: [codeOf(number)] });
});

test('LB8 a file with a page too few or a foreign one gives nobody a label: each is asked for by itself', async () => {
  for (const spoil of [
    (codes: string[]) => codes.slice(1),
    (codes: string[]) => [...codes.slice(1), 'ii99999999999'],
  ]) {
    const wanted = numbers.slice(0, 4);
    const { asked, kept, fetchAll } = await station({
      file: (each) => (each.length > 1 ? spoil(each.map(codeOf)) : each.map(codeOf)),
    });
    await fetchAll(wanted);
    await fetchAll(wanted);
    expect(asked[0]).toHaveLength(4);
    expect(asked.slice(1).every((each) => each.length === 1)).toBe(true);
    for (const number of wanted) expect((await kept.facts(number))?.codes).toEqual([codeOf(number)]);
  }
});

test('LB8 what a file does not hold is told for that label alone', async () => {
  const wanted = numbers.slice(0, 3);
  const gone: MarketError = { kind: 'already-cancelled', detail: '' };
  const [first] = wanted;
  if (first === undefined) throw new Error('none');
  const { fetchAll } = await station({
    file: (each) => each.map(codeOf),
    unprinted: [{ number: first, error: gone }],
  });
  const answers = await fetchAll(wanted);
  expect(answers[0]).toEqual(err(gone));
  expect(answers.slice(1).every((answer) => answer.ok && answer.value.state === 'ready')).toBe(true);
});

test('LB8 one label that is refused keeps no other from being made; several tasks for one call are not guessed apart', async () => {
  const wanted = numbers.slice(0, 3);
  const refused: MarketError = { kind: 'refused', token: 'INVALID_ARGUMENT', detail: '' };
  const bad = await station({
    file: (each) => each.map(codeOf),
    tasks: (each) => (each.length > 1 || each[0] === wanted[1] ? refused : ['t']),
  });
  expect((await bad.fetchAll(wanted)).map(({ ok: well }) => well)).toEqual([true, false, true]);
  const two = await station({
    file: (each) => each.map(codeOf),
    tasks: (each) => (each.length > 1 ? ['big', 'small'] : ['t']),
  });
  expect((await two.fetchAll(wanted)).every(({ ok: well }) => well)).toBe(true);
});
