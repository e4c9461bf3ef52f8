import { goodsOf, scannedOf } from '#shared/domain/posting/progress.ts';
import type { Verdict } from '../../session/view.ts';
import { TableButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { StatusLine } from './status-line.tsx';
import { useTable } from './words.ts';

/** Cards of goods to take out that fit beside the word. */
const SHOWN = 3;

/** Stop: the order is cancelled. What lies in the box, and where each thing goes back. OK only. */
export function StopVerdict({ verdict }: { readonly verdict: Extract<Verdict, { kind: 'stop' }> }) {
  const { t, actions, pictureOf } = useTable();
  const { posting, work } = verdict;
  const inBox =
    work === null
      ? []
      : goodsOf(work.plan)
          .map((line) => ({ line, units: scannedOf(work, line.id) }))
          .filter(({ units }) => units > 0);
  const total = inBox.reduce((sum, each) => sum + each.units, 0);
  const shelf = posting.status === 'cancelled' ? posting.shelf : null;
  return (
    <>
      <div className="stripes" />
      <main
        className="main"
        role="alert"
        style={{ gridTemplateColumns: 'minmax(0,1fr) 26rem', gap: '3rem', padding: '1.75rem 2.5rem 1rem' }}
      >
        <div className="column" style={{ gap: '1.25rem' }}>
          <div
            className="row"
            style={{
              gap: '2rem',
              background: '#000',
              color: '#FFD60A',
              borderRadius: 'var(--r3)',
              padding: '1rem 2rem 1rem 1.5rem',
              alignSelf: 'flex-start',
            }}
          >
            <Icon name="stop" style={{ width: '9rem', height: '9rem', strokeWidth: 2 }} />
            <div style={{ fontSize: '9rem', lineHeight: 1, fontWeight: 700 }}>{t('stop.word')}</div>
          </div>
          <div className="name instruction" style={{ fontSize: '3.25rem' }}>
            {t('stop.title')}
          </div>
          <div style={{ fontSize: '1.875rem' }}>{t('stop.hint')}</div>
          {shelf === null ? null : (
            <div style={{ fontSize: '1.875rem', fontWeight: 700 }}>{t('stop.peel', { shelf })}</div>
          )}
          <div style={{ fontSize: '2.25rem' }}>
            <PostingNumberText number={posting.snapshot.number} />
          </div>
          <div className="next-scan foot">
            <Icon name="scan" />
            <span>
              {t('stop.scanOk')} <b>OK</b> {t('stop.whenBack')}
            </span>
            <div className="grow" />
            <TableButton
              icon="check"
              kind="inverse"
              onClick={() => actions.command({ kind: 'ok' })}
              code="PL-OK"
            >
              {t('buttons.onShelves')}
            </TableButton>
          </div>
        </div>
        <aside className="column">
          <div style={{ fontSize: '1.5rem', fontWeight: 700 }}>
            {total === 0 ? t('stop.nothingInBox') : t('stop.takeOut', { units: total })}
          </div>
          {inBox.slice(0, SHOWN).map(({ line, units }) => (
            <div
              key={line.id}
              className="card"
              style={{
                display: 'grid',
                gridTemplateColumns: '8rem 1fr',
                gap: '1.25rem',
                alignItems: 'center',
                padding: '1rem 1.25rem',
              }}
            >
              <span style={{ width: '8rem', height: '8rem', display: 'grid', placeItems: 'center' }}>
                <Picture src={pictureOf(line.sku)} alt="" />
              </span>
              <div>
                <div style={{ fontSize: '3.25rem', lineHeight: 1, fontWeight: 700 }}>{units} ×</div>
                <div className="name" style={{ fontSize: '1.375rem', marginTop: '.4rem' }}>
                  {line.name}
                </div>
                {line.shelf === null ? null : (
                  <div style={{ fontSize: '1.5rem' }} className="nw">
                    {t('scan.shelf')} <b>{line.shelf}</b>
                  </div>
                )}
              </div>
            </div>
          ))}
          {posting.status === 'cancelled' && posting.note.reason !== '' ? (
            <div style={{ fontSize: '1.25rem', marginTop: 'auto' }}>
              {t('stop.reason', { reason: posting.note.reason })}
            </div>
          ) : null}
        </aside>
      </main>
      <div className="stripes" />
      <StatusLine />
    </>
  );
}
