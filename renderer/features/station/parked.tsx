import { message } from '#shared/text/message.ts';
import { tellRefusal } from '#shared/text/tell-outside.ts';
import type { Screen, ShelfView, Verdict } from '../../session/view.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Ring } from '../../ui/ring.tsx';
import { Frame } from './frame.tsx';
import { PrinterStops, printerStops } from './label-trouble.tsx';
import { RightTick } from './right-tick.tsx';
import { NextScan } from './next-scan.tsx';
import { useTable } from './words.ts';

interface Props {
  readonly screen: Extract<Screen, { kind: 'parked' }>;
  readonly verdict: Verdict | null;
}

/** Places of the shelf map that fit. */
const SHOWN = 12;

/** What a full ring of the label's clock stands for, s. */
const RING_S = 60;

/** When the label comes, or why it does not. */
function Waiting() {
  const { t, say, view } = useTable();
  const { label, online, printer } = view.status;
  if (label?.kind === 'refused') {
    return (
      <div className="notice-bar" role="alert">
        <Icon name="warn" />
        <p className="grow">
          {say(message('outside:status.label.refused', { why: { say: tellRefusal(label.why) } }))}
        </p>
      </div>
    );
  }
  const timed = label?.kind === 'waiting' || label?.kind === 'after-ship';
  return (
    <>
      <p className="lead">{t('parked.hint')}</p>
      {printerStops(printer) ? (
        <PrinterStops />
      ) : timed ? (
        <div className="waiting">
          {online ? <Ring share={label.seconds / RING_S} /> : <Icon name="offline" />}
          {online
            ? t('outside:status.label.waiting', { seconds: label.seconds })
            : t('table:parked.whenOnline')}
        </div>
      ) : null}
    </>
  );
}

function ShelfMap({ shelves, shelf }: { readonly shelves: readonly ShelfView[]; readonly shelf: number }) {
  const { t } = useTable();
  const from = Math.max(0, Math.min(shelf - 6, shelves.length - SHOWN));
  return (
    <ol className="shelves">
      {shelves.slice(from, from + SHOWN).map((place) => {
        const state = place.shelf === shelf ? 'here' : place.posting === null ? 'free' : 'taken';
        return (
          <li key={place.shelf} className={state} aria-current={state === 'here' ? 'location' : undefined}>
            <b>{place.shelf}</b>
            <span>{t(`parked.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** Packed, and the label is still on its way: one numeral says where to put it. Nobody waits. */
export function ParkedScreen({ screen, verdict }: Props) {
  const { t } = useTable();
  const { shelf, shelves, posting } = screen;
  return (
    <Frame posting={posting} work={null}>
      <main className="main m-place">
        <div className="place">
          <div className="place-word">{t('parked.shelf')}</div>
          <div className={`place-number ${shelf > 9 ? 'two' : ''}`}>{shelf}</div>
          <RightTick verdict={verdict} small />
        </div>
        <div className="column">
          <div className="column" role="status">
            <FittedName size={3.5}>{t('parked.put', { shelf })}</FittedName>
            <Waiting />
          </div>
          <div className="foot column">
            <ShelfMap shelves={shelves} shelf={shelf} />
            <NextScan next={t('parked.next')} strong={false} />
          </div>
        </div>
      </main>
    </Frame>
  );
}
