import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  dueOf,
  type LeavingGroup,
  type LeavingPlace,
  type MissingLine,
} from '#shared/projections/leaving.ts';
import { formatTime } from '#shared/text/format.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { LeftElsewhere } from '../../parts/left-elsewhere.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { BatchesPanel } from './batches-panel.tsx';
import { OzonPanel } from './ozon-panel.tsx';
import css from './handover.module.css';
import { useTaker } from './use-taker.ts';
import type { Ways } from './use-ways.ts';

interface Props {
  readonly group: LeavingGroup;
  readonly ways: Ways;
  readonly toTable: () => void;
  /** Something was said of a parcel: look again. */
  readonly again: () => void;
}

/** Lines that are shown before somebody asks for all. */
const SHOWN = 8;

/** Everything about one taker: the count, what must come out, what is missing, batches and papers. */
export function GroupDetail({ group, ways, toTable, again }: Props) {
  const { t } = useTranslation('leaving');
  const { ready, gone, taker } = group;
  return (
    <div className={css.detail} role="tabpanel">
      <Count group={group} />
      {group.pull.map(({ parcel, shelf }) => (
        <div key={parcel} className={css.pull} data-pull={parcel} role="alert">
          <Icon name="stop" />
          <div>
            <b>{t('pull')}</b>
            <div>
              <PostingNumberText number={parcel} /> · {shelf === null ? t('outgoing') : t('shelf', { shelf })}
            </div>
          </div>
        </div>
      ))}
      {taker.kind === 'carriage' && gone.length > 0 && ready > 0 ? (
        <p className={css.lateOnes} data-late={ready}>
          <Icon name="clock" />
          {t('late', { count: ready })}
        </p>
      ) : null}
      <Missing lines={group.missing} again={again} />
      <BatchesPanel group={group} toTable={toTable} />
      {taker.kind === 'carriage' ? <OzonPanel taker={taker} ways={ways} /> : null}
    </div>
  );
}

/** How many are in a batch or have left, of how many; green once nothing is missing. */
function Count({ group }: { readonly group: LeavingGroup }) {
  const { t } = useTranslation('leaving');
  const nameOf = useTaker();
  const total = dueOf(group);
  const done = group.left + group.batched;
  return (
    <section className={css.count} data-done={group.missing.length === 0 ? true : undefined}>
      <span className={css.figure}>{done}</span>
      <div className={css.counted}>
        <b>{nameOf(group.taker)}</b>
        <span>
          {t('of', { total })} · {t('inBatch', { count: group.batched })} · {t('gone')} {group.left}
        </span>
      </div>
      <div className={`bar ${css.bar}`} role="presentation">
        <i style={{ width: `${total === 0 ? 0 : Math.round((done / total) * 100)}%` }} />
      </div>
    </section>
  );
}

const icons: Readonly<Record<LeavingPlace['kind'], IconName>> = {
  'not-confirmed': 'question',
  'not-packed': 'box',
  packing: 'user',
  closed: 'scan',
  shelf: 'shelf',
  label: 'label',
  'scan-back': 'label',
  problem: 'warn',
};
const tones: Partial<Record<LeavingPlace['kind'], string>> = {
  problem: 'tag bad',
  'not-confirmed': 'tag warn',
};

interface MissingProps {
  readonly lines: readonly MissingLine[];
  readonly again: () => void;
}

function Missing({ lines, again }: MissingProps) {
  const { t } = useTranslation('leaving');
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const toScan = lines.filter(({ place }) => place.kind === 'closed').length;
  const absent = lines.length - toScan;
  const extra = all ? 0 : lines.length - SHOWN;
  const said = [
    ...(absent > 0 ? [t('missing', { count: absent })] : []),
    ...(toScan > 0 ? [t('ready', { count: toScan })] : []),
  ];
  return (
    <section className="panel">
      <h3 className={css.listHead}>{said.join(' · ')}</h3>
      <ol className={css.lines}>
        {lines.slice(0, all ? lines.length : SHOWN).map(({ posting, parcel, place }) => (
          <li key={parcel} data-missing={parcel} data-place={place.kind}>
            <PostingNumberText number={parcel} />
            <span className={css.where}>
              <Place place={place} />
              {mayReport.has(place.kind) ? <NotFound posting={posting} /> : null}
            </span>
            {place.kind === 'closed' ? <LeftElsewhere posting={posting} said={again} /> : null}
          </li>
        ))}
      </ol>
      {extra > 0 ? (
        <button type="button" className="b sm quiet" onClick={() => setAll(true)}>
          {t('more', { extra })}
        </button>
      ) : null}
    </section>
  );
}

/** What nobody finds becomes a problem with a person's choice; of a closed parcel a supervisor says where it is (PB1, HB11). */
const mayReport: ReadonlySet<LeavingPlace['kind']> = new Set(['packing', 'shelf', 'label', 'scan-back']);

function NotFound({ posting }: Pick<MissingLine, 'posting'>) {
  const { t } = useTranslation('leaving');
  const { runtime, clock } = useStarted();
  const [failed, setFailed] = useState(false);
  const report = (): void =>
    void runtime.execute
      .posting(posting, {
        type: 'report-problem',
        reason: 'other',
        note: t('notFoundNote'),
        at: clock.now(),
        by: runtime.acting(),
      })
      .then(
        (outcome) => setFailed(outcome.kind !== 'done'),
        () => setFailed(true),
      );
  return (
    <>
      {failed ? (
        <span className={css.odd} role="alert">
          {t('notKept')}
        </span>
      ) : null}
      <button type="button" className="b sm" data-deed="not-found" onClick={report}>
        <Icon name="warn" />
        {t('notFound')}
      </button>
    </>
  );
}

function Place({ place }: { readonly place: LeavingPlace }) {
  const { t } = useTranslation('leaving');
  const { timeZone } = useStarted();
  return (
    <span className={tones[place.kind] ?? 'tag'}>
      <Icon name={icons[place.kind]} />
      {place.kind === 'closed'
        ? t('places.closed', { time: formatTime(place.at, timeZone) })
        : place.kind === 'shelf'
          ? t('places.shelf', { shelf: place.shelf })
          : t(`places.${place.kind}`)}
    </span>
  );
}
