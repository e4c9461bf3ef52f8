import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { postingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import { numberAt, workUntil } from '../bench-shift.ts';
import type { BenchStation } from '../bench-station.ts';
import { codeIn, ok, type No } from './no.ts';

/** Postings up to the last one that wants papers. */
const bench = { postings: 45, paperwork: true } as const;

type Needs = NonNullable<ReturnType<BenchStation['world']['control']['postings']>[number]['needs']>;
type What = Exclude<keyof Needs, 'cutoff'>;

/** The posting of the practice shop that wants this of a unit. */
const wanting =
  (what: What) =>
  (station: BenchStation): PostingNumber => {
    const found = station.world.control
      .postings()
      .find(({ needs }) => needs !== undefined && needs[what].length > 0);
    if (found === undefined) throw new Error(`no posting wants ${what}`);
    return postingNumber(found.number);
  };

/** Opens such a posting and goes on until something is asked of a unit. */
async function asked(station: BenchStation, what: What): Promise<PostingNumber> {
  const number = wanting(what)(station);
  await station.scan(number);
  await workUntil(station, 'data');
  return number;
}

const wrong = (of: string, what: What, code: string): No => ({
  of,
  bench,
  provoke: (station) => asked(station, what).then(() => station.scan(code)),
  recover: ok,
  ends: wanting(what),
});

const first = (of: string, code: (station: BenchStation, number: PostingNumber) => string): No => ({
  of,
  bench,
  provoke: async (station) => station.scan(code(station, await asked(station, 'imei'))),
  recover: ok,
  ends: wanting('imei'),
});

type Codes = Extract<PostingRefusal['code'], `data-${string}`>;

/** Noes about what the marketplace wants of single units. */
export const dataNoes = {
  'data-first': [first('the next unit', codeIn), first('another box', () => 'PL-NEXTBOX')],
  'data-wrong': [
    wrong('check digit of an IMEI', 'imei', '490154203237519'),
    wrong('no IMEI', 'imei', 'hello'),
    wrong('no UIN', 'uin', 'hello'),
    wrong('no weight', 'weight', 'hello'),
    wrong('no country', 'country', 'PL-COUNTRY-XX'),
    wrong('no declaration', 'rnpt', 'hello'),
  ],
  'data-used': [
    {
      of: 'the same IMEI twice',
      bench,
      async provoke(station) {
        await asked(station, 'imei');
        await station.scan('490154203237518');
        await workUntil(station, 'data');
        await station.scan('490154203237518');
      },
      recover: ok,
      ends: wanting('imei'),
    },
  ],
  'data-needed': [wrong('left out', 'imei', 'PL-NONE')],
  'data-not-wanted': [
    {
      of: 'nothing of the kind is asked',
      provoke: (station) => station.scanAll(numberAt(station, 'mug'), 'PL-NONE'),
      recover: (station) => [codeIn(station, numberAt(station, 'mug'))],
    },
  ],
} as const satisfies Record<Codes, readonly No[]>;
