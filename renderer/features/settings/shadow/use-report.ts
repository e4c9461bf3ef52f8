import { useEffect, useState } from 'react';
import type { ShadowTime } from '#shared/domain/rules/shadow.ts';
import type { ShadowReport } from '#shared/projections/shadow-report.ts';
import { faultName } from '#shared/kit/fault.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { readShadowReport } from '../../../session/shadow-report.ts';

/** How the report stands: being read, there, or not to be had now. */
export type ReportState =
  { readonly kind: 'reading' | 'unread' } | { readonly kind: 'here'; readonly report: ShadowReport };

/** Reads the report once the page is there, and again when another time is set. */
export function useReport(time: ShadowTime): ReportState {
  const { runtime, log } = useStarted();
  const [state, setState] = useState<ReportState>({ kind: 'reading' });
  const { since, until, afterSeq } = time;
  useEffect(() => {
    let gone = false;
    readShadowReport({ since, until, afterSeq }, runtime).then(
      (report) => (gone ? undefined : setState({ kind: 'here', report })),
      (thrown: unknown) => {
        log('shadow-report', faultName(thrown));
        if (!gone) setState({ kind: 'unread' });
      },
    );
    return () => {
      gone = true;
    };
  }, [runtime, log, since, until, afterSeq]);
  return state;
}
