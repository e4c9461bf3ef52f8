import * as v from 'valibot';
import { dice } from '../dice.ts';

const whole = v.pipe(v.number(), v.integer());
const kinds = [
  'offer',
  'sync',
  'claim',
  'check-out',
  'pack',
  'give-back',
  'pass',
  'cut',
  'lose-answer',
  'repeat',
  'crash',
  'clock',
  'revoke-claim',
  'revoke-station',
  'enrol-again',
  'hub-restart',
  'backup',
  'restore',
  'sync-all',
] as const;

const scriptSchema = v.object({
  seed: whole,
  stations: v.pipe(whole, v.minValue(2), v.maxValue(50)),
  deeds: v.array(v.object({ do: v.picklist(kinds), at: whole, roll: whole, ms: whole })),
});

/** Everything that happens to a hub and its stations; each deed carries its own dice. */
export type HubScript = v.InferOutput<typeof scriptSchema>;
/** One thing that happens. */
export type HubDeed = HubScript['deeds'][number];

/** How often each happens beside the others. */
const weights: Readonly<Record<HubDeed['do'], number>> = {
  offer: 8,
  sync: 16,
  claim: 14,
  'check-out': 8,
  pack: 26,
  'give-back': 6,
  pass: 10,
  cut: 6,
  'lose-answer': 5,
  repeat: 4,
  crash: 3,
  clock: 3,
  'revoke-claim': 3,
  'revoke-station': 1,
  'enrol-again': 2,
  'hub-restart': 2,
  backup: 3,
  restore: 2,
  // A restored hub waits for everybody; without this fifty tables would do little else than wait.
  'sync-all': 3,
};
const sum = kinds.reduce((total, kind) => total + weights[kind], 0);

function kindOf(chance: number): HubDeed['do'] {
  let left = chance * sum;
  return kinds.find((kind) => (left -= weights[kind]) < 0) ?? 'pass';
}

/** Writes the script of a seed. */
export function writeHubScript(seed: number, stations: number, steps: number): HubScript {
  const roll = dice(seed);
  const deeds = Array.from({ length: steps }, (): HubDeed => {
    const kind = kindOf(roll());
    const at = Math.floor(roll() * stations);
    return { do: kind, at, roll: Math.floor(roll() * 1e9), ms: Math.floor(roll() ** 2 * 200_000) };
  });
  return { seed, stations, deeds };
}

/** Reads a script from a file's text; throws a plain sentence where it is none. */
export function parseHubScript(text: string): HubScript {
  const parsed = v.safeParse(scriptSchema, JSON.parse(text));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`not a script of a hub's chaos run: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
}
