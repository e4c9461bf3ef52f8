import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { cutOffCards, type CutOffCard } from '#shared/projections/cut-off-groups.ts';
import { standsIn, type QueueEntry } from '#shared/projections/queue-filter.ts';
import { formatDuration, formatTime } from '#shared/text/format.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { Ring } from '../../ui/ring.tsx';
import css from './queue.module.css';
import { useCutWords } from '../../parts/use-cut-words.ts';
import type { QueueData, QueueGroup } from './use-queue.ts';

/** Cards that are ever shown; the stylesheet hides the last one where there is no room. */
const SHOWN = 4;
/** A full ring, ms: express ones are due within the hour, others within the day's last hours. */
const FULL_MS = { express: 80 * 60_000, other: 165 * 60_000 } as const;

interface Props {
  readonly groups: readonly QueueGroup[];
  readonly data: QueueData;
  /** To the minute. */
  readonly now: number;
  readonly chosen: string | null;
  readonly choose: (key: string | null) => void;
}

const isLeft = ({ row }: QueueEntry): boolean => standsIn('open', row.stage) && row.stage !== 'problem';

/** How many of the parcels that were closed today belong to a group. */
const packedOf =
  (closed: QueueData['closed']) =>
  ({ kind, at, until }: QueueGroup): number =>
    kind === 'past' || kind === 'none' || at === null || until === null
      ? 0
      : closed.filter(
          ({ row }) =>
            row.express === (kind === 'express') &&
            row.cutoffAt !== null &&
            row.cutoffAt >= at &&
            row.cutoffAt <= until,
        ).length;

/** What leaves when, how much of it is left, and whether that can be done at the pace of the shift (QP1, QP2). */
export function CutOffCards({ groups, data, now, chosen, choose }: Props) {
  const { runtime } = useStarted();
  const perHour = runtime.team().pace?.perHour ?? null;
  const cards = cutOffCards(groups, { isLeft, packedOf: packedOf(data.closed), perHour, now });
  const shown = cards.filter(({ left }) => left > 0).slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <div className={`cuts ${css.cuts}`}>
      {shown.map((card) => (
        <Card
          key={card.group.key}
          card={card}
          now={now}
          isChosen={chosen === card.group.key}
          choose={() => choose(chosen === card.group.key ? null : card.group.key)}
        />
      ))}
    </div>
  );
}

interface CardProps {
  readonly card: CutOffCard<QueueEntry>;
  readonly now: number;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

function Card({ card, now, isChosen, choose }: CardProps) {
  const { t, i18n } = useTranslation('queue');
  const { group, left, packed, risk } = card;
  const words = useCutWords(now);
  const language = i18n.language as Language;
  const ahead = group.at === null ? null : group.at - now;
  const full = group.kind === 'express' ? FULL_MS.express : FULL_MS.other;
  const isHot = group.kind === 'express' || group.kind === 'past';
  return (
    <button
      type="button"
      className={`cutc ${css.card} ${isHot ? 'hot' : ''}`}
      aria-pressed={isChosen}
      title={t('card.only')}
      data-cut={group.key}
      data-risk={risk}
      onClick={choose}
    >
      {ahead !== null && ahead <= 0 ? (
        <span className={css.over}>
          <Icon name="warn" />
        </span>
      ) : (
        <Ring share={ahead === null ? 1 : ahead / full} />
      )}
      <span>
        <span className="l">
          <b className={css.cut}>{words.short(group)}</b>
          <b className="n">{t('card.toPack', { count: left })}</b>
        </span>
        <span className="l p">
          <span>
            {ahead === null
              ? null
              : ahead > 0
                ? t('card.left', { time: formatDuration(ahead, language) })
                : t('card.over', { time: formatDuration(-ahead, language) })}
          </span>
          <Forecast card={card} />
        </span>
      </span>
      <span className="bar">
        <i style={{ width: `${(packed / Math.max(1, packed + left)) * 100}%` }} />
      </span>
    </button>
  );
}

/** When the last one of it is packed as the shift goes. */
function Forecast({ card: { doneAt, risk } }: Pick<CardProps, 'card'>) {
  const { t } = useTranslation('queue');
  const { timeZone } = useStarted();
  if (doneAt === null) return <span>{t('card.noPace')}</span>;
  const time = formatTime(doneAt, timeZone);
  return <span className={css.forecast}>{t(risk === 'late' ? 'card.late' : 'card.pace', { time })}</span>;
}
