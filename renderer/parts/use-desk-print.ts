import { useState } from 'react';
import type { PrintResult } from '#shared/bridge/calls/print.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import type { LabelKind } from '#shared/label/kinds.ts';
import { deskJobId } from '#shared/printing/desk-job.ts';
import { passes } from '#shared/printing/state.ts';
import { useStarted } from '../runtime/use-runtime.ts';

/** Labels that go to the printer together, each so many times. */
export interface Batch {
  readonly docs: readonly LabelDoc[];
  readonly copies: number;
}

/** Labels once each; nothing to print where there are none. */
export const batchOf = (docs: readonly LabelDoc[]): Batch[] =>
  docs.length === 0 ? [] : [{ docs, copies: 1 }];

/** How what somebody asked for at the desk stands. */
export type DeskPrint =
  | { readonly kind: 'none' | 'asking' }
  | { readonly kind: 'sent' | 'not-taken'; readonly labels: number }
  /** It is kept and prints by itself later; `why` is a closed word. */
  | { readonly kind: 'waits'; readonly labels: number; readonly why: string }
  | { readonly kind: 'ended'; readonly result: PrintResult };

/** How a print of so many labels stands by what main answered. */
export function deskPrintOf(result: PrintResult, labels: number): DeskPrint {
  if (result.outcome === 'printed') return { kind: 'sent', labels };
  const why = result.outcome === 'failed' && passes(result.detail) ? result.detail : null;
  return why === null ? { kind: 'ended', result } : { kind: 'waits', labels, why };
}

/** As many labels as one call takes. */
const PART = 100;

const labelsIn = (batches: readonly Batch[]): number =>
  batches.reduce((sum, { docs, copies }) => sum + docs.length * copies, 0);

const split = ({ docs, copies }: Batch): Batch[] =>
  Array.from({ length: Math.ceil(docs.length / PART) }, (_, i) => ({
    docs: docs.slice(i * PART, (i + 1) * PART),
    copies,
  }));

/** Prints from the desk: main owns the jobs, they survive whatever happens to this window. */
export function useDeskPrint(): {
  readonly state: DeskPrint;
  readonly print: (kind: LabelKind, batches: readonly Batch[]) => void;
  readonly clear: () => void;
} {
  const { runtime, ids, log } = useStarted();
  const [state, setState] = useState<DeskPrint>({ kind: 'none' });
  const send = async (kind: LabelKind, batches: readonly Batch[]): Promise<DeskPrint> => {
    const labels = labelsIn(batches);
    let all: DeskPrint = { kind: 'sent', labels };
    for (const { docs, copies } of batches.flatMap(split)) {
      const jobId = deskJobId(ids.next());
      const result = await runtime.ask('print.doc', { jobId, kind, docs: [...docs], copies, owner: 'spool' });
      const part = deskPrintOf(result, labels);
      if (part.kind === 'ended') return part;
      if (part.kind === 'waits') all = part;
    }
    return all;
  };
  return {
    state,
    print: (kind, batches) => {
      setState({ kind: 'asking' });
      send(kind, batches).then(setState, (fault: unknown) => {
        log('print.doc', String(fault));
        setState({ kind: 'not-taken', labels: labelsIn(batches) });
      });
    },
    clear: () => setState({ kind: 'none' }),
  };
}
