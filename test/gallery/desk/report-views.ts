import type { Language } from '#shared/bridge/settings.ts';
import type { AuditEntry } from '#shared/bridge/calls/audit.ts';
import type { Dispute } from '#shared/bridge/calls/evidence.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import { product, type ThingName } from '../goods.ts';
import { NOW } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Parcels of the last days, the oldest first; today is under way. */
const perDay = [21, 18, 24, 22, 20, 25, 14] as const;
const carriers = ['sf', 'cdek', 'zto', 'yunda'] as const;
const reasons = ['out-of-stock', 'damaged', 'no-barcode'] as const;

type Told = Readonly<Record<string, unknown>> & { readonly type: string; readonly at: number };

/** Always the same numbers, which look like chance. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A week of a table, as its facts tell it. */
function factsOf(language: Language): readonly Envelope[] {
  const random = dice(7);
  const thing = (name: ThingName) => ({
    sku: product(name, language).sku,
    name: product(name, language).name,
  });
  const facts: { stream: string; fact: Told & { by: string } }[] = [];
  let parcel = 0;
  perDay.forEach((count, d) => {
    const morning = NOW - (perDay.length - 1 - d) * DAY - 7 * 60 * MINUTE;
    const step = (6.5 * 60 * MINUTE) / 22;
    for (let i = 0; i < count; i += 1) {
      parcel += 1;
      const stream = `posting:02082${String(60_000 + parcel)}-0001-1`;
      const by = parcel % 3 === 0 ? 'BOSS' : 'ANNA';
      let at = morning + i * step * (1 - i / 90) - (d % 3) * 20 * MINUTE;
      const say = (fact: Omit<Told, 'at'> & { type: string }, seconds: number, who = by): void => {
        at += seconds * 1000;
        facts.push({ stream, fact: { ...fact, at, by: who } });
      };
      const carrier = carriers[Math.floor(random() * 4)] ?? 'sf';
      const snapshot = {
        orderedAt: at - (3 + random() * 20) * 60 * MINUTE,
        cutoffAt: morning + 8 * 60 * MINUTE + (i === count - 1 ? -40 * MINUTE : 0),
        carrier: null,
        phase: 'shippable',
        lines: [],
      };
      say({ type: 'PostingTakenIn', snapshot }, 0, 'market');
      say({ type: 'PackingStarted', plan: {}, opened: 'item' }, 5);
      if (random() < 0.12)
        say({ type: 'ScanRefused', refusal: { code: 'wrong-item', got: thing('whale'), expected: null } }, 6);
      if (random() < 0.08)
        say({ type: 'ScanRefused', refusal: { code: 'one-too-many', thing: thing('jar') } }, 4);
      if (random() < 0.06) say({ type: 'ScanRefused', refusal: { code: 'unknown-code', read: 'x' } }, 4);
      if (random() < 0.04)
        say({ type: 'ScanRefused', refusal: { code: 'weight-off', grams: 1250, doubt: { usual: 1420 } } }, 4);
      const units = 1 + Math.floor(random() * 3);
      for (let u = 0; u < units; u += 1)
        say({ type: 'UnitScanned', lineId: String(u), units: 1, scanId: 's', code: 'c', mark: null }, 6 + d);
      say({ type: 'WaybillTaken', carrier, number: '1' }, 9);
      say({ type: 'PostingPacked' }, 20);
      say(
        { type: 'LabelPrinted', outcome: 'printed' },
        2 + Math.floor(random() * 4) + (parcel === 40 ? 46 : 0),
      );
      if (parcel % 11 === 0)
        say({ type: 'LabelRequested', reason: 'damaged', parcel: 'p', jobId: 'j', copy: 2 }, 30);
      if (parcel % 17 === 0) say({ type: 'ProblemReported', reason: reasons[parcel % 3], note: null }, 40);
      if (parcel % 34 === 0) say({ type: 'ProblemResolved', how: 'restocked' }, 1800, 'BOSS');
      if (parcel === 50) say({ type: 'ReturnJudged', sku: '1', judgement: 'wrong-item' }, 60);
      say({ type: 'PostingHandedOver' }, 5 * 60);
      const days = 1 + carriers.indexOf(carrier) + random() * 2;
      if (at + days * DAY < NOW)
        facts.push({
          stream,
          fact: {
            type: 'PostingChanged',
            at: at + days * DAY,
            by: 'market',
            snapshot: { ...snapshot, phase: 'delivered' },
          },
        });
    }
  });
  return facts
    .toSorted((a, b) => a.fact.at - b.fact.at)
    .map(
      (each, i) => ({ ...each, seq: i + 1, id: `f${i}`, version: 1, station: 'S1' }) as unknown as Envelope,
    );
}

const HOUR = 60 * MINUTE;

const disputes: readonly Dispute[] = [
  { posting: '0208240031-0004-1', since: NOW - 6 * DAY, until: NOW + 9 * HOUR, by: 'BOSS', note: '' },
  { posting: '0208251190-0012-1', since: NOW - DAY, until: NOW + 6 * DAY, by: 'BOSS', note: '' },
];

const audit: readonly AuditEntry[] = [
  { at: NOW - HOUR, by: 'BOSS', kind: 'people', about: 'ANNA', detail: 'mayTeach: true' },
  {
    at: NOW - 2 * HOUR,
    by: 'BOSS',
    kind: 'settings',
    about: '',
    detail: 'packing, printers, seller, storage',
  },
  { at: NOW - 3 * HOUR, by: '', kind: 'pin-wrong', about: 'ANNA', detail: 'wrong' },
  { at: NOW - 4 * HOUR, by: 'BOSS', kind: 'desk-opened', about: '', detail: '' },
];

/** The reports: a week, what was done against the rules in it, and open disputes. */
export function reportViews(language: Language): Readonly<Record<string, DeskView>> {
  const settings = deskSettings(language);
  const facts = factsOf(language);
  const week = { ...settings, ranking: { since: NOW - 5 * DAY, afterSeq: 0 } };
  return {
    'desk-reports': { page: 'reports', settings: week, facts },
    'desk-reports-overrides': {
      page: 'reports',
      settings,
      facts,
      audit,
      memory: { 'reports.tab': 'overrides' },
    },
    'desk-reports-disputes': {
      page: 'reports',
      settings,
      disputes,
      memory: { 'reports.tab': 'disputes' },
    },
  };
}
