import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { numberAt } from '../bench-shift.ts';
import type { BenchStation } from '../bench-station.ts';
import { codeAt, FOREIGN, ok, type No } from './no.ts';

const letShelve = (bench: BenchStation, mayShelve: boolean): void => {
  const packers = bench.settings.packers.map((person) => ({ ...person, mayShelve }));
  bench.settings = { ...bench.settings, packers };
};

/** SHELF, and what else until the table says no. */
async function asked(bench: BenchStation, ...scans: readonly string[]): Promise<void> {
  letShelve(bench, true);
  await bench.scanAll('PL-SHELF', ...scans);
}

const noShelf = (of: string, code: (bench: BenchStation) => string): No => ({
  of,
  provoke: (bench) => asked(bench, codeAt(bench, 'mug'), code(bench)),
  recover: () => ['PL-SHELF-C-7', 'PL-OK'],
});

type Codes = Extract<PostingRefusal['code'], 'shelve-by-unknown' | 'not-a-shelf' | 'shelve-refused'>;

/** Noes about where a product lies. */
export const shelvingNoes = {
  'shelve-by-unknown': [
    {
      of: 'a product that nobody knows',
      provoke: (bench) => asked(bench, FOREIGN),
      recover: (bench) => [codeAt(bench, 'mug'), 'PL-SHELF-C-7', 'PL-OK'],
    },
  ],
  'not-a-shelf': [
    noShelf('a product', (bench) => codeAt(bench, 'bulbs')),
    noShelf('a barcode', () => FOREIGN),
    noShelf('a parcel', (bench) => numberAt(bench, 'bulbs')),
  ],
  'shelve-refused': [
    {
      of: 'somebody who may not',
      async provoke(bench) {
        letShelve(bench, false);
        await bench.scan('PL-SHELF');
      },
      recover: ok,
    },
  ],
} as const satisfies Record<Codes, readonly No[]>;
