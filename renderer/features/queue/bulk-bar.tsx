import { useTranslation } from 'react-i18next';
import type { CheckFinding } from '#shared/domain/posting/findings.ts';
import { isBlocking } from '#shared/domain/posting/findings.ts';
import { isSlotted } from '#shared/domain/posting/picking.ts';
import { passesCheck, type QueueEntry } from '#shared/projections/queue-filter.ts';
import { tellFinding } from '#shared/text/tell-desk.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './queue.module.css';
import type { Bulk } from './use-bulk.ts';
import { numbersOf } from './numbers-of.ts';

interface Props {
  /** Chosen ones that still are in the queue. */
  readonly chosen: readonly QueueEntry[];
  /** What the list shows. */
  readonly rows: readonly QueueEntry[];
  readonly bulk: Bulk;
  readonly clear: () => void;
  readonly print: () => void;
  readonly wave: () => void;
}

/** What may be done with the chosen postings at once, and which were left out. */
export function BulkBar({ chosen, rows, bulk, clear, print, wave }: Props) {
  const { t } = useTranslation('queue');
  const fresh = chosen.filter(({ posting }) => posting.status === 'new');
  const ready = chosen.filter(({ posting }) => posting.status === 'confirmed' && !isSlotted(posting));
  const { working } = bulk;
  return (
    <div className={`bulk ${css.bulk}`} data-bulk={chosen.length}>
      <b className={css.selected}>{t('bulk.selected', { count: chosen.length })}</b>
      <button type="button" className="b quiet" onClick={clear}>
        {t('bulk.clear')}
      </button>
      <LeftOut rows={rows} />
      {working === null ? null : <span role="status">{t('bulk.working', working)}</span>}
      {fresh.length > 0 ? (
        <button
          type="button"
          className="b"
          data-go="check"
          disabled={working !== null}
          onClick={() => bulk.run('check', numbersOf(fresh))}
        >
          <Icon name="eye" />
          {t('bulk.check')}
        </button>
      ) : null}
      <button type="button" className="b" data-go="print" onClick={print}>
        <Icon name="printer" />
        {t('bulk.print')}
      </button>
      {ready.length > 0 || fresh.length === 0 ? (
        <button type="button" className="b" data-go="wave" disabled={ready.length === 0} onClick={wave}>
          <Icon name="wave" />
          {t('bulk.wave')}
        </button>
      ) : null}
      {fresh.length > 0 ? (
        <button
          type="button"
          className="b pri"
          data-go="confirm"
          disabled={working !== null}
          onClick={() => bulk.run('confirm', numbersOf(fresh))}
        >
          <Icon name="check" />
          {t('bulk.confirm', { count: fresh.length })}
        </button>
      ) : null}
    </div>
  );
}

/** New ones of the list that would not pass, by what was found. */
function LeftOut({ rows }: Pick<Props, 'rows'>) {
  const { t } = useTranslation(['queue', 'desk']);
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const fresh = rows.filter(({ posting }) => posting.status === 'new');
  const out = fresh.filter(({ posting }) => !passesCheck(posting));
  if (out.length === 0) return <span className="grow" />;
  const wordsOf = (finding: CheckFinding): string =>
    finding.code === 'out-of-stock' ? t('desk:problems.out-of-stock.title') : say(tellFinding(finding).title);
  const counts = new Map<string, number>();
  for (const { posting } of out) {
    const first = posting.findings?.find(isBlocking);
    const words = first === undefined ? t('queue:notes.unchecked') : wordsOf(first);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const why = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([what, count]) => t('queue:bulk.why', { what, times: count }))
    .join(', ');
  return (
    <span className={`tag warn grow ${css.leftOut}`}>
      <Icon name="warn" />
      <span>{t('queue:bulk.leftOut', { out: out.length, all: fresh.length, why })}</span>
    </span>
  );
}
