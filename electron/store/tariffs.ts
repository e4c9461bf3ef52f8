import { rename } from 'node:fs/promises';
import * as v from 'valibot';
import { tariffsSchema } from '#shared/bridge/calls/tariffs.ts';
import { noTariffs, type Tariffs } from '#shared/domain/rules/tariffs/tariff.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import type { HandlersOf } from '../bridge/register.ts';
import type { Log } from '../log.ts';
import { readIfThere, timeInName, writeFileAtomic } from './atomic-file.ts';

/** What opening needs. */
export interface TariffOptions {
  readonly file: string;
  readonly clock: Clock;
  readonly log: Log;
}

type TariffTables = v.InferOutput<typeof tariffsSchema>;

const fileSchema = v.object({ version: v.literal(1), ...tariffsSchema.entries });

function parsed(bytes: Buffer | null): Tariffs | null {
  if (bytes === null) return noTariffs;
  try {
    const read = v.safeParse(fileSchema, JSON.parse(bytes.toString('utf8')));
    return read.success ? { rates: read.output.rates, zones: read.output.zones } : null;
  } catch {
    return null;
  }
}

/** Keeps the price tables in a file, always whole; one that cannot be read is put aside and said so, never overwritten. */
export async function openTariffs({
  file,
  clock,
  log,
}: TariffOptions): Promise<HandlersOf<'tariffs.read' | 'tariffs.write'>> {
  const turn = inTurn();
  let tariffs = parsed(await readIfThere(file));
  if (tariffs === null) {
    await rename(file, `${file}.${timeInName(clock.now())}.damaged`);
    log.error('tariffs.damaged', { kept: 'aside' });
    tariffs = noTariffs;
  }
  let kept: TariffTables = { rates: [...tariffs.rates], zones: [...tariffs.zones] };
  return {
    // The same object until they change: what was sorted of it for a proposal stays sorted.
    'tariffs.read': () => Promise.resolve(kept),
    'tariffs.write': (next) =>
      turn(async () => {
        await writeFileAtomic(file, `${JSON.stringify({ version: 1, ...next })}\n`);
        kept = next;
        return null;
      }),
  };
}
