import type { Screen } from '../../session/view.ts';
import { TableButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Ring } from '../../ui/ring.tsx';
import { Frame } from './frame.tsx';
import { useTable } from './words.ts';

/** Places of the shelf map that fit. */
const SHOWN = 12;

/** Packed, and the label is still on its way: one numeral says where to put it. Nobody waits. */
export function ParkedScreen({ screen }: { readonly screen: Extract<Screen, { kind: 'parked' }> }) {
  const { t, actions, view } = useTable();
  const { shelf, shelves, posting } = screen;
  const note = view.status.label;
  const from = Math.max(0, Math.min(shelf - 6, shelves.length - SHOWN));
  return (
    <Frame posting={posting} work={null}>
      <main
        className="main"
        style={{ gridTemplateColumns: '32rem minmax(0,1fr)', gap: '3rem', paddingBottom: '1.25rem' }}
      >
        <div className="place">
          <div style={{ fontSize: '2.5rem', fontWeight: 700 }}>{t('parked.shelf')}</div>
          <div
            style={{
              fontSize: shelf > 9 ? '18rem' : '24rem',
              lineHeight: 0.92,
              fontWeight: 700,
              letterSpacing: '-.04em',
              marginTop: '-1rem',
            }}
          >
            {shelf}
          </div>
        </div>
        <div className="column">
          <div className="name" style={{ fontSize: '3.25rem' }}>
            {t('parked.put', { shelf })}
          </div>
          <div style={{ fontSize: '1.75rem', lineHeight: 1.35 }}>{t('parked.hint')}</div>
          {note?.kind === 'waiting' || note?.kind === 'after-ship' ? (
            <div
              className="row"
              style={{ gap: '1rem', fontSize: '1.75rem', fontWeight: 700, color: 'var(--accent)' }}
            >
              <Ring share={note.seconds / 50} />
              <span>{t('outside:status.label.waiting', { seconds: note.seconds })}</span>
            </div>
          ) : null}
          <div className="shelves foot">
            {shelves.slice(from, from + SHOWN).map((place) => {
              const here = place.shelf === shelf;
              return (
                <div key={place.shelf} className={here ? 'here' : place.posting === null ? '' : 'taken'}>
                  <b>{place.shelf}</b>
                  <span>
                    {here ? t('parked.here') : place.posting === null ? t('parked.free') : t('parked.taken')}
                  </span>
                </div>
              );
            })}
          </div>
          <div className="row" style={{ gap: '1rem', fontSize: '1.75rem', fontWeight: 700 }}>
            <Icon name="scan" style={{ width: '2.75rem', height: '2.75rem' }} />
            <span>{t('parked.next')}</span>
            <div className="grow" />
            <TableButton icon="check" onClick={() => actions.command({ kind: 'ok' })} code="PL-OK">
              {t('buttons.ok')}
            </TableButton>
          </div>
        </div>
      </main>
    </Frame>
  );
}
