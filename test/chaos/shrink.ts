import type { Deed, Script } from './script.ts';

/** Runs a shrink may take at most. */
const TRIES = 400;

/**
 * Leaves out whole stations, then deeds while the script still fails (delta debugging: halves, quarters, ... single deeds), then starts over
 * until nothing more can go.
 */
export async function shrink(script: Script, fails: (script: Script) => Promise<boolean>): Promise<Script> {
  let { deeds } = script;
  let tries = 0;
  const still = async (rest: readonly Deed[]): Promise<boolean> => {
    tries += 1;
    return tries <= TRIES && fails({ ...script, deeds: [...rest] });
  };
  for (const [station] of script.stations.entries()) {
    const rest = deeds.filter((deed) => !('at' in deed) || deed.at !== station);
    if (rest.length < deeds.length && (await still(rest))) deeds = rest;
  }
  deeds = await shrinkDeeds(deeds, still, () => tries < TRIES);
  return { ...script, deeds };
}

/** Leaves out deeds while `fails` still says so: halves, quarters, ... single ones, until nothing more can go. */
export async function shrinkDeeds<D>(
  all: readonly D[],
  fails: (rest: readonly D[]) => Promise<boolean>,
  goesOn: () => boolean = () => true,
): Promise<D[]> {
  let deeds = [...all];
  for (let size = Math.ceil(deeds.length / 2); size >= 1 && goesOn();) {
    const before = deeds.length;
    for (let from = 0; from < deeds.length;) {
      const rest = [...deeds.slice(0, from), ...deeds.slice(from + size)];
      if (await fails(rest)) deeds = rest;
      else from += size;
    }
    if (size === 1 && deeds.length === before) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  return deeds;
}
