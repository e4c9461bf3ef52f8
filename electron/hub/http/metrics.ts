import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { HubCounts } from '../store.ts';

/** What the hub counts of itself; names, never contents. */
export interface HubMetrics {
  answered(call: string, outcome: string, seconds: number): void;
  /** Prometheus text, with what there is at this moment. */
  text(now: {
    readonly counts: HubCounts | null;
    readonly leader: boolean;
    readonly sockets: number;
  }): Promise<string>;
  readonly contentType: string;
}

const help: Readonly<Record<keyof HubCounts, string>> = {
  facts: 'Facts kept, as the planner estimates them',
  openConflicts: 'Conflicts that nobody has settled',
  openWork: 'Postings that somebody should work on',
  leases: 'Leases that hold',
  checkOuts: 'Postings that are taken along',
  stations: 'Stations that may speak to the hub',
};
const nameOf = (key: string): string =>
  `packline_hub_${key.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)}`;

/** Makes a registry of its own. */
export function createMetrics(): HubMetrics {
  const registry = new Registry();
  const calls = new Histogram({
    name: 'packline_hub_call_seconds',
    help: 'How long calls took',
    labelNames: ['call'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 1, 5],
    registers: [registry],
  });
  const outcomes = new Counter({
    name: 'packline_hub_calls_total',
    help: 'Calls by what they came to',
    labelNames: ['call', 'outcome'],
    registers: [registry],
  });
  const gauge = (name: string, text: string) => new Gauge({ name, help: text, registers: [registry] });
  const leader = gauge(
    'packline_hub_leader',
    '1 where this process is the one that speaks to the marketplace',
  );
  const sockets = gauge('packline_hub_sockets', 'Stations that wait to be woken by this process');
  const up = gauge('packline_hub_database_up', '1 where the database answers');
  const counted = (Object.keys(help) as (keyof HubCounts)[]).map(
    (key) => [key, gauge(nameOf(key), help[key])] as const,
  );
  return {
    contentType: registry.contentType,
    answered(call, outcome, seconds) {
      calls.observe({ call }, seconds);
      outcomes.inc({ call, outcome });
    },
    text(now) {
      leader.set(now.leader ? 1 : 0);
      sockets.set(now.sockets);
      up.set(now.counts === null ? 0 : 1);
      if (now.counts !== null) for (const [key, each] of counted) each.set(now.counts[key]);
      return registry.metrics();
    },
  };
}
