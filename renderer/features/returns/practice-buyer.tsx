import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** How long ago a parcel may have been closed for a buyer to change his mind, ms. */
const LATELY_MS = 7 * 24 * 3_600_000;

/** The last parcel that was closed here. */
function useLastClosed(): PostingNumber | null {
  const { runtime, clock } = useStarted();
  const [number, setNumber] = useState<PostingNumber | null>(null);
  useEffect(() => {
    let gone = false;
    runtime.store.closedPostings(clock.now() - LATELY_MS).then(
      (closed) => (gone ? undefined : setNumber(closed.at(-1)?.snapshot.number ?? null)),
      () => (gone ? undefined : setNumber(null)),
    );
    return () => {
      gone = true;
    };
  }, [runtime, clock]);
  return number;
}

/** On the practice marketplace: a buyer asks to give back what was closed last, so that answering can be tried. */
export function PracticeBuyer({ asked }: { readonly asked: () => void }) {
  const { t } = useTranslation('returns');
  const { runtime } = useStarted();
  const number = useLastClosed();
  const [failed, setFailed] = useState(false);
  if (runtime.settings().marketplace.kind !== 'practice' || number === null) return null;
  const ask = (): void => {
    runtime.ask('practice.control', { do: 'ask-return', number }).then(
      () => {
        setFailed(false);
        asked();
      },
      () => setFailed(true),
    );
  };
  return (
    <button type="button" className="b sm" onClick={ask} data-failed={failed}>
      {t('wishes.practice')}
    </button>
  );
}
