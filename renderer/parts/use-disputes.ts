import { useEffect, useState } from 'react';
import type { Dispute } from '#shared/bridge/calls/evidence.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { postingStream } from '#shared/domain/envelope.ts';
import type { Way } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { filesOf, namesIn } from '#shared/projections/evidence/pieces.ts';
import { faultName } from '#shared/kit/fault.ts';
import { useStarted } from '../runtime/use-runtime.ts';

const DAY_MS = 86_400_000;
/** Where nobody said otherwise. */
const USUAL_DAYS = 7;

/** Days in which a dispute about a parcel of this way must be answered (EV6). */
export const disputeDays = ({ disputes }: Settings, way: Way): number => disputes.days[way] ?? USUAL_DAYS;

/** Open disputes, and the ways to begin and end one. Null until main has told them. */
export function useDisputes(): {
  readonly list: readonly Dispute[] | null;
  readonly failed: boolean;
  readonly open: (posting: KnownPosting) => void;
  readonly close: (number: string) => void;
} {
  const { runtime, clock, log } = useStarted();
  const { ask } = runtime;
  const [list, setList] = useState<readonly Dispute[] | null>(null);
  const [failed, setFailed] = useState(false);
  const take = (asked: Promise<readonly Dispute[]>): void =>
    void asked.then(
      (next) => {
        setList(next);
        setFailed(false);
      },
      (thrown: unknown) => {
        log('disputes', faultName(thrown));
        setFailed(true);
      },
    );
  useEffect(() => {
    let here = true;
    ask('disputes.list', undefined).then(
      (next) => {
        if (here) setList(next);
      },
      (thrown: unknown) => {
        log('disputes', faultName(thrown));
        if (here) setFailed(true);
      },
    );
    return () => {
      here = false;
    };
  }, [ask, log]);
  const begin = async (posting: KnownPosting): Promise<readonly Dispute[]> => {
    const { number, way } = posting.snapshot;
    const facts = await runtime.store.factsOf(postingStream(number));
    return ask('disputes.open', {
      posting: number,
      until: clock.now() + disputeDays(runtime.settings(), way) * DAY_MS,
      by: runtime.desk.holder()?.id ?? runtime.person()?.id ?? '',
      note: '',
      files: [...namesIn(filesOf(facts))],
    });
  };
  return {
    list,
    failed,
    open: (posting) => take(begin(posting)),
    close: (posting) => take(ask('disputes.close', { posting })),
  };
}
