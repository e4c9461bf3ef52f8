import { useState } from 'react';
import type { CareCommand } from '#shared/domain/posting/care.ts';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { useStarted, useStationView } from '../runtime/use-runtime.ts';

/** Why nothing was noted. */
export type NotNoted = PostingRefusal | { readonly code: 'not-kept' };

/** Notes things about a posting in the name of who is at the desk. */
export interface CareDeeds {
  /** Answers whether it was kept. */
  readonly run: (command: CareCommand) => Promise<boolean>;
  readonly notNoted: NotNoted | null;
  /** Who is at the desk; `station` where nobody signed in. */
  readonly me: string;
}

/** What people note of one posting (PQ1-PQ3). */
export function useCare(number: PostingNumber): CareDeeds {
  const { runtime, clock } = useStarted();
  useStationView(); // who is at the table comes with the view
  const [notNoted, setNotNoted] = useState<NotNoted | null>(null);
  const me = runtime.acting();
  const run = async (command: CareCommand): Promise<boolean> => {
    const stamped: PostingCommand = { ...command, at: clock.now(), by: me };
    const outcome = await runtime.execute
      .posting(number, stamped)
      .catch(() => ({ kind: 'not-kept' }) as const);
    setNotNoted(
      outcome.kind === 'not-kept'
        ? { code: 'not-kept' }
        : outcome.kind === 'refused'
          ? outcome.refusal
          : null,
    );
    await runtime.station.refresh();
    return outcome.kind === 'done';
  };
  return { run, notNoted, me };
}
