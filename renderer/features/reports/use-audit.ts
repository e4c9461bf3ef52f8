import { useEffect, useState } from 'react';
import type { AuditEntry, AuditKind } from '#shared/bridge/calls/audit.ts';
import type { OverrideKind } from '#shared/projections/reports/overrides.ts';
import { faultName } from '#shared/kit/fault.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { Made } from './use-report.ts';

/** What somebody did, from the facts or from main's own list; `at` ms since 1970 UTC. */
export interface Override {
  readonly at: number;
  readonly by: string;
  readonly kind: OverrideKind | AuditKind;
  readonly about: string;
  readonly detail: string;
}

/** What is shown of all of them. Null: everybody, everything. */
export interface OverrideFilter {
  readonly by: string | null;
  readonly kind: Override['kind'] | null;
}

/** Two days lie around any moment of a day, whatever its zone. */
const DAY_MS = 86_400_000;

/** Overrides of a span by whom and of which kind, the newest first (AU3). */
export function chosenOverrides(all: readonly Override[], { by, kind }: OverrideFilter): readonly Override[] {
  return all
    .filter((each) => (by === null || each.by === by) && (kind === null || each.kind === kind))
    .toSorted((a, b) => b.at - a.at);
}

/** Everything done against the rules in the days of a report; null until main's list was read, which may fail. */
export function useAudit(
  made: Made,
  dayOf: (at: number) => string,
): { readonly all: readonly Override[] | null; readonly unread: number; readonly failed: boolean } {
  const { runtime, log } = useStarted();
  const { ask } = runtime;
  const [told, setTold] = useState<{
    readonly entries: readonly AuditEntry[];
    readonly unread: number;
  } | null>(null);
  const [failed, setFailed] = useState(false);
  const { from, to } = made.span;
  useEffect(() => {
    let here = true;
    const first = Date.parse(`${from}T00:00:00Z`) - DAY_MS;
    const last = Date.parse(`${to}T00:00:00Z`) + 2 * DAY_MS;
    ask('audit.read', { from: Math.max(0, first), to: last }).then(
      (answer) => {
        if (here) setTold(answer);
      },
      (thrown: unknown) => {
        log('audit', faultName(thrown));
        if (here) setFailed(true);
      },
    );
    return () => {
      here = false;
    };
  }, [ask, log, from, to]);
  const inDays = ({ at }: AuditEntry): boolean => dayOf(at) >= from && dayOf(at) <= to;
  return {
    all: told === null ? null : [...made.report.overrides, ...told.entries.filter(inDays)],
    unread: told?.unread ?? 0,
    failed,
  };
}
