import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayClock } from '#shared/projections/reports/day-clock.ts';
import { formatDuration } from '#shared/text/format.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import css from './reports.module.css';
import type { Made } from './use-report.ts';
import { useReportWords } from './words.ts';

interface TileProps {
  readonly name: string;
  readonly title: string;
  readonly value: string;
  readonly hint: ReactNode;
  readonly tone?: 'calm' | 'good' | 'bad';
}

function Tile({ name, title, value, hint, tone = 'calm' }: TileProps) {
  return (
    <div className={`panel ${css.tile}`} data-tile={name}>
      <p>{title}</p>
      <strong>{value}</strong>
      <p className={css.tone} data-tone={tone}>
        {hint}
      </p>
    </div>
  );
}

/** Five figures that say how it went. */
export function Tiles({ made: { report, before } }: { readonly made: Made }) {
  const { t } = useTranslation('reports');
  const { timeZone } = useStarted();
  const words = useReportWords();
  const { parcels, closest, cutoff, stopped, wrongOut, units, waits } = report;
  const change = before === 0 ? 0 : Math.round((100 * (parcels - before)) / before);
  const trend =
    before === 0
      ? t('tiles.noBefore')
      : change === 0
        ? t('tiles.same')
        : t(change > 0 ? 'tiles.more' : 'tiles.less', { percent: Math.abs(change) });
  const day = closest === null ? '' : words.day(dayClock(timeZone)(closest.at).day, report.days.length);
  const length = closest === null ? '' : formatDuration(Math.abs(closest.ms), words.language);
  const share = units === 0 ? 0 : (100 * wrongOut) / units;
  return (
    <div className={css.tiles}>
      <Tile name="parcels" title={t('tiles.parcels')} value={words.count(parcels)} hint={trend} />
      <Tile
        name="late"
        title={t('tiles.late')}
        value={words.count(cutoff.late)}
        hint={
          closest === null
            ? t('charts.cutoff.nothing')
            : t(closest.ms < 0 ? 'tiles.worst' : 'tiles.closest', { for: length, day })
        }
        tone={cutoff.late > 0 ? 'bad' : closest === null ? 'calm' : 'good'}
      />
      <Tile
        name="stopped"
        title={t('tiles.stopped')}
        value={words.count(stopped)}
        hint={t('tiles.stoppedHint')}
      />
      <Tile
        name="out"
        title={t('tiles.out')}
        value={words.count(wrongOut)}
        hint={wrongOut === 0 ? t('tiles.outNone') : t('tiles.outShare', { percent: words.percent(share) })}
        tone={wrongOut > 0 ? 'bad' : 'calm'}
      />
      <Tile
        name="wait"
        title={t('tiles.wait')}
        value={waits === null ? '–' : t('tiles.seconds', { seconds: waits.half })}
        hint={
          waits === null
            ? t('tiles.noWait')
            : t('tiles.waitHint', { for: t('tiles.seconds', { seconds: waits.most }) })
        }
      />
    </div>
  );
}
