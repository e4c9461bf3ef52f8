import { ShopMark } from '../../parts/shop-mark.tsx';
import { shopOf } from '#shared/domain/shop.ts';
import { useContext } from 'react';
import { listed, message } from '#shared/text/message.ts';
import { tellKey } from '#shared/text/tell-key.ts';
import { tellRefusal, tellStationTrouble, tellTrouble } from '#shared/text/tell-outside.ts';
import { stopsPrinting } from '#shared/printing/state.ts';
import { formatTime } from '#shared/text/format.ts';
import type { LabelNote } from '../../session/view.ts';
import { useKey } from '../../runtime/use-key.ts';
import { Icon } from '../../ui/icons.tsx';
import { Ring } from '../../ui/ring.tsx';
import { FilmSign } from './film-sign.tsx';
import { printerStops } from './label-trouble.tsx';
import { useFit } from '../../ui/use-fit.ts';
import { Now, useTable, type Words } from './words.ts';

function Network() {
  const { t, say, view, timeZone } = useTable();
  const { online, offlineSince, stationTrouble, troubleShop, away = [] } = view.status;
  const told = stationTrouble === null ? null : tellStationTrouble(stationTrouble);
  if (told !== null) {
    return (
      <div className="att" data-status="trouble" role="alert">
        <Icon name="warn" />
        {troubleShop === undefined ? null : <ShopMark shop={troubleShop} />}
        <span>
          {say(told.title)}. {say(told.hint)}
        </span>
      </div>
    );
  }
  if (online) {
    return (
      <div data-status="online">
        <Icon name="online" />
        {t('outside:status.online')}
      </div>
    );
  }
  return (
    <div className="att" data-status="offline">
      <Icon name="offline" />
      {away.map((shop) => (
        <ShopMark key={shop} shop={shop} />
      ))}
      {offlineSince === null
        ? t('outside:status.neverOnline')
        : t('outside:status.offline', { time: formatTime(offlineSince, timeZone) })}
    </div>
  );
}

/** What is younger than this is simply on its way, ms. */
const OLD_MS = 30_000;

function Unsent() {
  const { t, say, view, timeZone } = useTable();
  const now = useContext(Now);
  const { waiting, oldest, stationTrouble, online } = view.status;
  if (waiting.length === 0) {
    return (
      <div>
        <Icon name="check" />
        {t('outside:status.sent')}
      </div>
    );
  }
  const oldestWords = (since: number, word: string | null): string => {
    const time = formatTime(since, timeZone);
    return word === null
      ? t('outside:status.oldest', { time })
      : t('outside:status.oldestWhy', { time, why: say(tellTrouble(word)) });
  };
  const kinds = [...new Set(waiting.map((row) => row.kind))];
  const what = listed(kinds.map((kind) => ({ say: message(`outside:effects.${kind}`) })));
  // Said where somebody may wonder; a call on its way is no news, and a trouble of the station is said beside it.
  const old = oldest !== null && stationTrouble === null && now - oldest.since > OLD_MS;
  return (
    <div className={`unsent ${online ? '' : 'att'}`}>
      <Icon name="send" />
      <span>
        {say(
          stationTrouble === null
            ? message('outside:status.waiting', { count: waiting.length, what })
            : message('app:side.waiting', { count: waiting.length }),
        )}
        {old ? (
          <>
            {' · '}
            <ShopMark shop={shopOf(oldest)} /> {oldestWords(oldest.since, online ? oldest.why : null)}
          </>
        ) : null}
      </span>
    </div>
  );
}

function Printer() {
  const { t, view } = useTable();
  const { printer, printsWaiting } = view.status;
  const trouble = printer !== 'busy' && stopsPrinting(printer);
  return (
    <div className={trouble ? 'att' : ''}>
      <Icon name="printer" />
      {t(`outside:status.printer.${printer}`)}
      {printsWaiting > 0 && trouble && view.status.online && view.status.stationTrouble === null
        ? ` · ${t('outside:status.jobs', { count: printsWaiting })}`
        : null}
    </div>
  );
}

function labelWords(note: LabelNote, { t, say, timeZone }: Pick<Words, 't' | 'say' | 'timeZone'>): string {
  switch (note.kind) {
    case 'after-ship':
    case 'waiting':
      return t(`outside:status.label.${note.kind}`, { seconds: note.seconds });
    case 'refused':
      return t('outside:status.label.refused', { why: say(tellRefusal(note.why)) });
    case 'printed':
      return t('outside:status.label.printed', { count: note.copies, time: formatTime(note.at, timeZone) });
    default:
      return t(`outside:status.label.${note.kind}`);
  }
}

function Label() {
  const words = useTable();
  const { label: note, online, printer, stationTrouble } = words.view.status;
  const reached = online && stationTrouble === null;
  // Without the marketplace nobody knows when a label comes; a guess would not be honest.
  if (note === null || (!reached && (note.kind === 'waiting' || note.kind === 'after-ship'))) return null;
  // It does not print while the printer stands still or a question is open; the printer's own words say why.
  const { screen } = words.view;
  const asks = screen.kind === 'label' && screen.larger !== null;
  if (note.kind === 'printing' && (asks || printerStops(printer))) return null;
  // Offline the line is full, and the screen of the label says the same above it.
  if (note.kind === 'printed' && !online && screen.kind === 'label') return null;
  const bad = note.kind === 'refused' || note.kind === 'maybe';
  return (
    <div className={bad ? 'att' : 'acc'}>
      {note.kind === 'waiting' ? <Ring share={note.seconds / 50} /> : <Icon name="label" />}
      {labelWords(note, words)}
    </div>
  );
}

/** What the key or the clock will want from somebody, long before it stops anything. */
function Key() {
  const { say } = useTable();
  const now = useContext(Now);
  const { standing, shop } = useKey();
  const [first] = tellKey(standing, now);
  if (first === undefined || first.about === 'missing' || first.about === 'retiring') return null;
  return (
    <div className={first.urgent ? 'att' : ''} data-status="key" title={say(first.hint)}>
      <Icon name={first.about === 'clock' ? 'clock' : 'key'} />
      <ShopMark shop={shop} />
      {say(first.title)}
    </div>
  );
}

/** Longest name of a device that the line has room for, characters. */
const SHORT = 24;

/** Scanners and scales that should be there and are not (SR3, SL7). */
function Devices() {
  const { t, view } = useTable();
  // The line is short: a name stands in it where it is short too, and alone.
  const named = (name: string): boolean => view.devices.length === 1 && name !== '' && name.length <= SHORT;
  return view.devices.map(({ id, use, name, state }) => (
    <div key={id} className="att" data-status="device" role="status" title={name}>
      <Icon name={use === 'scanner' ? 'scan' : 'scale'} />
      {t('devices:trouble', {
        name: named(name) ? name : t(`devices:use.${use}`),
        what: t(`devices:states.${state}`),
      })}
    </div>
  ));
}

/** Everything is said to its end. */
const saysAll = (line: HTMLElement): boolean =>
  [line, ...line.querySelectorAll<HTMLElement>('.unsent > span')].every(
    (each) => each.scrollWidth <= each.clientWidth,
  );

/** How the station stands with the outside, in plain words: network, what waits, printer; the label at the right. */
export function StatusLine() {
  const place = useFit<HTMLElement>([1.125, 1, 0.875], saysAll);
  const { verdict, film } = useTable().view;
  return (
    <footer ref={place} className="st">
      {/* A stop has no top bar, and the parcel at hand may be another one that goes on being recorded. */}
      {verdict?.kind === 'stop' && film?.kind === 'on' ? <FilmSign /> : null}
      <Network />
      <Unsent />
      <Printer />
      <Devices />
      <Key />
      <div className="grow" />
      <Label />
    </footer>
  );
}
