import path from 'node:path';
import { parseArgs } from 'node:util';

/** What a bench is asked for. */
export interface BenchOptions {
  /** Where the report goes; null for the table alone. */
  readonly json: string | null;
  /** Rows whose name, or whose peer's name, this matches; null for all. */
  readonly only: RegExp | null;
  /** Few runs: to see that it works. */
  readonly quick: boolean;
  /** Where filled stations are kept for the next time; null to make them anew and remove them. */
  readonly data: string | null;
}

/** What the bench understands. */
export const usage = `npm run bench -- [options]
  --json FILE    write the rows there, too
  --only REGEX   only rows whose name, or whose peer's name, matches
  --quick        few runs and little data: to see that it works
  --data FOLDER  keep filled stations there for the next time
  --help         this`;

/** Reads the command line; throws a plain sentence for what it cannot read. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      data: { type: 'string' },
    },
  });
  return {
    json: values.json === undefined ? null : path.resolve(values.json),
    only: values.only === undefined ? null : new RegExp(values.only, 'iu'),
    quick: values.quick,
    data: values.data === undefined ? null : path.resolve(values.data),
  };
}
