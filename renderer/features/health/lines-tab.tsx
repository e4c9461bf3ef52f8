import { useTranslation } from 'react-i18next';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { formatTime } from '#shared/text/format.ts';
import type { HealthAbout, HealthTone } from '#shared/text/health-words.ts';
import { worstTone, type HealthLine } from '#shared/text/tell-health.ts';
import { useKept } from '../../runtime/use-kept.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import css from './health.module.css';
import type { Health } from './use-health.ts';

const signs: Readonly<Record<HealthTone, IconName>> = {
  good: 'check',
  look: 'eye',
  bad: 'warn',
  off: 'minus',
};

/** Where a line is mended: a page of the desk, and its part of the settings. */
const places: Readonly<Partial<Record<HealthAbout, readonly [page: DeskPage, tab?: string]>>> = {
  store: ['settings', 'storage'],
  journal: ['settings', 'storage'],
  backup: ['settings', 'storage'],
  disk: ['settings', 'storage'],
  unsent: ['problems'],
  market: ['settings', 'general'],
  key: ['settings', 'general'],
  printer: ['printing'],
  scanner: ['settings', 'scanner'],
  scale: ['settings', 'scanner'],
};

/** Every line of the station's health: a sign, a word and a colour, what it is and what to do. */
export function LinesTab({
  health,
  go,
  toUpdates,
}: {
  readonly health: Health;
  readonly go: (page: DeskPage) => void;
  readonly toUpdates: () => void;
}) {
  const { t } = useTranslation('health');
  const { timeZone } = useStarted();
  const worst = worstTone(health.lines);
  return (
    <div className={css.page}>
      <div className={css.head} data-tone={worst} role="status">
        <Icon name={signs[worst]} />
        <b>{t(`all.${worst}`)}</b>
        <span className={css.when}>
          {health.at === null ? t('words.asking') : t('lookedAt', { at: formatTime(health.at, timeZone) })}
        </span>
        <button type="button" className="b sm" onClick={health.look}>
          {t('again')}
        </button>
      </div>
      <ul className={css.lines} aria-label={t('tabs.lines')}>
        {health.lines.map((line) => (
          <Line key={line.id} line={line} go={go} toUpdates={toUpdates} />
        ))}
      </ul>
      <p className={css.hint}>{t('hint')}</p>
    </div>
  );
}

function Line({
  line,
  go,
  toUpdates,
}: {
  readonly line: HealthLine;
  readonly go: (page: DeskPage) => void;
  readonly toUpdates: () => void;
}) {
  const { t } = useTranslation('health');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const [, setTab] = useKept<string>('settings.tab', () => 'general');
  const { about, tone, name, title, next } = line;
  const place = places[about];
  const wants = tone === 'look' || tone === 'bad';
  const there = (): void => {
    if (place === undefined) return;
    const [page, tab] = place;
    if (tab !== undefined) setTab(tab);
    go(page);
  };
  return (
    <li className={css.line} data-about={about} data-line={line.id} data-tone={tone}>
      <span className={css.sign}>
        <Icon name={signs[tone]} />
        {t(`tones.${tone}`)}
      </span>
      <b className={css.name}>{say(name)}</b>
      <span className={css.said}>
        {say(title)}
        {next === null ? null : <em>{say(next)}</em>}
      </span>
      {wants && (place !== undefined || about === 'update') ? (
        <button type="button" className="b sm quiet" onClick={about === 'update' ? toUpdates : there}>
          {t('goThere')}
        </button>
      ) : null}
    </li>
  );
}
