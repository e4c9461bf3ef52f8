import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { SHADOW_DAYS_MOST } from '#shared/domain/rules/shadow.ts';
import { formatMoment } from '#shared/text/format.ts';
import { Panel } from '../../../parts/fields.tsx';
import fields from '../../../parts/fields.module.css';
import { useNow } from '../../../runtime/use-now.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import type { PanelProps } from '../station-panel.tsx';
import { ReportPanel } from './report-panel.tsx';
import css from './shadow.module.css';

const DAY_MS = 24 * 3_600_000;
/** Lengths that are offered, days. */
const lengths = [3, 7, 14] as const;

/** Shadow mode: for how long, and what it noted. */
export function ShadowTab({ settings, change }: PanelProps) {
  const { t, i18n } = useTranslation('shadow');
  const { runtime, clock, timeZone } = useStarted();
  const now = useNow(clock);
  const { shadow } = settings.packing;
  const holds = shadow !== null && shadow.until > now;
  const at = shadow === null ? '' : formatMoment(shadow.until, i18n.language as Language, timeZone);
  const put = (next: typeof shadow) =>
    void change((before) => ({ ...before, packing: { ...before.packing, shadow: next } }));
  const begin = async (days: number): Promise<void> => {
    // A longer time keeps what was noted since it began.
    const from = holds ? shadow : { since: clock.now(), afterSeq: await runtime.store.lastSeq() };
    const until = Math.min(clock.now() + days * DAY_MS, from.since + SHADOW_DAYS_MOST * DAY_MS);
    put({ since: from.since, afterSeq: from.afterSeq, until });
  };
  return (
    <div className={css.tab}>
      <Panel title={t('settings.title')} hint={t('settings.hint')}>
        <p className={css.state} data-holds={holds} role="status">
          {shadow === null ? t('settings.off') : t(holds ? 'settings.holds' : 'settings.ended', { at })}
        </p>
        <div className={fields.field}>
          <span className={fields.label}>{t(holds ? 'settings.longer' : 'settings.begin')}</span>
          <div className={css.buttons}>
            {lengths.map((days) => (
              <button key={days} type="button" className="b sm" onClick={() => void begin(days)}>
                {t('settings.days', { count: days })}
              </button>
            ))}
            {holds ? (
              <button
                type="button"
                className="b sm"
                onClick={() => put({ ...shadow, until: Math.max(shadow.since, clock.now()) })}
              >
                {t('settings.end')}
              </button>
            ) : null}
          </div>
          <p className={fields.hint}>{t('settings.stays')}</p>
        </div>
      </Panel>
      <ReportPanel time={shadow} />
    </div>
  );
}
