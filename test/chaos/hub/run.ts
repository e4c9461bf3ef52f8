import type { Figures } from '../run.ts';
import { counters, type Finding } from '../judge/finding.ts';
import { playHub, type PlayedHub } from './play.ts';
import type { HubSabotage } from './sabotage.ts';
import { sound } from './sabotage.ts';
import type { HubScript } from './script.ts';
import { claimKey } from './world.ts';

/** What may never be among several stations, beside what may never be at one. */
export const hubCounters = [...counters, 'doublePacked', 'conflictsDropped'] as const;
/** One of `hubCounters`. */
export type HubCounter = (typeof hubCounters)[number];
/** The figures of one run. */
export type HubFigures = Figures & Record<HubCounter, number>;
type HubFinding = Omit<Finding, 'counter'> & { readonly counter: HubCounter };

/** A run with what lies behind its figures. */
export interface HubRun {
  readonly figures: HubFigures;
  readonly findings: readonly HubFinding[];
  readonly story: readonly string[];
}

function judged({ world, desk, tables, offered, quiet }: PlayedHub): HubFinding[] {
  const found: HubFinding[] = [];
  const tell = (counter: HubCounter, about: string, what: string): void =>
    void found.push({ counter, about, what });
  const { facts, conflicts, works } = world.store.backup();
  const byId = new Map(facts.map((fact) => [fact.envelope.id, fact]));
  const listed = new Set(world.sabotage.dropsConflicts ? [] : conflicts.map(({ hubSeq }) => hubSeq));
  if (byId.size !== facts.length) tell('doubledScans', 'hub', 'a fact is kept twice');
  for (const station of [desk, ...tables]) {
    if (station.unsent > 0) tell('unsentForever', station.id, `${station.unsent} facts`);
    for (const { envelope } of station.log.slice(0, station.acknowledged)) {
      const kept = byId.get(envelope.id);
      if (kept === undefined)
        tell('lostScans', station.id, `fact ${envelope.seq} was acknowledged and is gone`);
      else if (kept.conflict !== null && !listed.has(kept.hubSeq))
        tell('conflictsDropped', station.id, `fact ${envelope.seq} is neither taken nor told as a conflict`);
    }
  }
  for (const name of offered) {
    const taken = facts.filter(({ envelope, conflict }) => envelope.stream === name && conflict === null);
    const asked = taken.filter(({ envelope }) => envelope.fact.type === 'LabelRequested');
    if (asked.length > 1) tell('doubleShipCalls', name, `${asked.length} labels are asked for`);
    const closed = taken.filter(({ envelope }) => envelope.fact.type === 'PostingClosed');
    if (closed.length > 0 && asked.length === 0) tell('wrongCloses', name, 'closed without a label');
    const printed = world.printed.filter(
      (each) => each.name === name && !world.revoked.has(claimKey(each.station, name, each.token)),
    );
    if (printed.length > 1)
      tell('doublePacked', name, printed.map(({ station, token }) => `${station} under ${token}`).join(', '));
    const work = works.get(name);
    if (quiet && work?.open !== true && closed.length === 0) tell('stuckPostings', name, 'offered to nobody');
    if (quiet && work?.holder != null) tell('stuckPostings', name, `held by ${work.holder} for ever`);
  }
  if (!quiet) tell('stuckPostings', 'all', 'it never goes quiet');
  for (const what of world.trespasses) tell('orderViolations', 'claim', what);
  for (const station of [desk, ...tables]) {
    const seqs = facts
      .filter(({ envelope }) => envelope.station === station.id)
      .map(({ envelope }) => envelope.seq);
    if (seqs.some((seq, i) => seq !== i + 1)) tell('orderViolations', station.id, 'out of its order');
  }
  return found;
}

/** Plays and judges a script. */
export async function runHubScript(script: HubScript, sabotage: HubSabotage = sound): Promise<HubRun> {
  const played = await playHub(script, sabotage);
  const findings = judged(played);
  const counted = Object.fromEntries(
    hubCounters.map((counter) => [counter, findings.filter((finding) => finding.counter === counter).length]),
  ) as Record<HubCounter, number>;
  const { world, offered } = played;
  const closed = new Set(
    world.store
      .backup()
      .facts.filter(({ envelope, conflict }) => envelope.fact.type === 'PostingClosed' && conflict === null)
      .map(({ envelope }) => envelope.stream),
  ).size;
  const { seed, deeds } = script;
  const figures = {
    seed,
    steps: deeds.length,
    faults: world.faults,
    postings: offered.length,
    closed,
    // Supplies are packed at one station.
    supplies: 0,
    told: 0,
    ...counted,
  };
  return { figures, findings, story: world.story };
}
