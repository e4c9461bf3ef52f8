import { takerKey } from '#shared/domain/handover/batch.ts';
import { shopOf } from '#shared/domain/shop.ts';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { formatTime } from '#shared/text/format.ts';
import type { HandOverScreen as Asked } from '../../session/activities/hand-over-view.ts';
import type { Verdict } from '../../session/view.ts';
import { AskAny } from './ask-any.tsx';
import { EmptyTable } from './empty-table.tsx';
import { Frame } from './frame.tsx';
import { BatchScreen } from './hand-over-batch.tsx';
import { HandOverVerdict } from './hand-over-verdict.tsx';
import { sayTaker } from './say-taker.ts';
import { WorkDone } from './work-done.tsx';
import { useTable } from './words.ts';
import css from './hand-over.module.css';

/** Takers that fit on the screen. */
const SHOWN = 6;

/** Nothing is at hand: whoever has something to take, and what waits. */
function Choose({ screen }: { readonly screen: Extract<Asked, { stage: 'choose' }> }) {
  const words = useTable();
  const { t, timeZone } = words;
  return (
    <Frame posting={null} work={null}>
      <main className={`main ${css.wide}`}>
        <div className="column">
          {screen.takers.length === 0 ? (
            <EmptyTable title={t('handover:nothing.title')} hint={t('handover:nothing.hint')} />
          ) : (
            <>
              <AskAny icon="truck" title={t('handover:choose.title')} hint={t('handover:choose.hint')} />
              <ol className={css.takers}>
                {screen.takers.slice(0, SHOWN).map(({ taker, ref, taken, waiting }) => (
                  <li key={takerKey(taker)}>
                    {taker.kind === 'carriage' ? <ShopMark shop={shopOf(taker)} /> : null}
                    <b>{sayTaker(words, taker)}</b>
                    {ref === null ? null : (
                      <span className="chip">
                        {t('handover:since', { time: formatTime(ref.begunAt, timeZone) })} ·{' '}
                        {t('handover:inBatch', { count: taken })}
                      </span>
                    )}
                    <span>{t('handover:toTake', { count: waiting })}</span>
                  </li>
                ))}
              </ol>
            </>
          )}
        </div>
      </main>
    </Frame>
  );
}

/** All are handed over; their papers follow by themselves. */
function Done({ screen }: { readonly screen: Extract<Asked, { stage: 'done' }> }) {
  const words = useTable();
  const { t } = words;
  const { taker } = screen.ref;
  return (
    <WorkDone
      title={t('handover:done.title', { count: screen.parcels })}
      lines={[
        sayTaker(words, taker),
        t(taker.kind === 'carriage' ? 'handover:done.carriage' : 'handover:done.manifest'),
      ]}
      next={t('handover:done.next')}
    />
  );
}

/** Handing over: choose by scanning, scan parcel after parcel, finish. */
export function HandOverScreen({
  screen,
  verdict,
}: {
  readonly screen: Asked;
  readonly verdict: Verdict | null;
}) {
  if (verdict?.kind === 'wrong' || verdict?.kind === 'many' || verdict?.kind === 'unknown')
    return <HandOverVerdict verdict={verdict} />;
  switch (screen.stage) {
    case 'choose':
      return <Choose screen={screen} />;
    case 'done':
      return <Done screen={screen} />;
    case 'batch':
      return <BatchScreen batch={screen.batch} verdict={verdict} />;
  }
}
