import { err, ok, type Result } from '#shared/kit/result.ts';
import type { Slotted } from '#shared/domain/posting/picking.ts';
import { readWaves, withWave, type WaveRecord } from '#shared/projections/waves.ts';
import type { StoreError } from '../db/errors.ts';
import type { Store } from '../db/store.ts';

/** Where the number of the last wave is kept. */
const LAST_WAVE = 'wave.last';
/** Where the waves that were begun are kept, the newest first. */
const WAVES = 'waves.begun';

/** A wave that is begun. */
export interface WaveBegin extends Omit<WaveRecord, 'wave'> {
  /** Postings that have a slot already: no wave has the number of one of theirs. */
  readonly members: readonly Slotted[];
}

/** The waves that were begun, the newest first. */
export const wavesBegun = async (store: Pick<Store, 'getMeta'>): Promise<readonly WaveRecord[]> =>
  readWaves(await store.getMeta(WAVES));

/** Gives a wave its number and remembers what it was made of, before any slot is given. */
export async function beginWave(
  store: Pick<Store, 'getMeta' | 'commit'>,
  { members, ...begin }: WaveBegin,
): Promise<Result<number, StoreError>> {
  const kept = await store.getMeta(LAST_WAVE);
  const before = typeof kept === 'number' ? kept : 0;
  const wave = Math.max(before, ...members.map(({ picking }) => picking.wave)) + 1;
  const record: WaveRecord = { ...begin, wave, numbers: [...begin.numbers] };
  const waves = withWave(await wavesBegun(store), record);
  const meta = [
    { key: LAST_WAVE, value: wave },
    { key: WAVES, value: waves },
  ];
  const done = await store.commit({ postings: [], products: [], effects: [], meta });
  return done.ok ? ok(wave) : err(done.error);
}
