import { useTranslation } from 'react-i18next';
import type { KeyStanding } from '#shared/bridge/calls/market.ts';
import type { Language } from '#shared/bridge/settings.ts';
import { keyLife } from '#shared/market/key-life.ts';
import { formatDay } from '#shared/text/format.ts';
import { tellKey } from '#shared/text/tell-key.ts';
import { useNow } from '../../runtime/use-now.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import css from '../../parts/fields.module.css';

const dayMs = 24 * 3_600_000;

/** Whose key it is, until when, its roles, and whatever will want something from somebody. */
export function AccountCard({ standing }: { readonly standing: KeyStanding }) {
  const { t } = useTranslation('settings');
  const { clock, timeZone } = useStarted();
  const now = useNow(clock);
  const say = useSay(timeZone);
  const { account, trouble } = standing;
  if (account === null) return null;
  const { company, keyExpiresAt, roles } = account;
  const works = trouble === null && keyLife(keyExpiresAt, now).kind !== 'ended';
  return (
    <div className={css.account} role="status" data-check={works ? 'works' : 'told'}>
      <p className={works ? css.ok : css.wrong}>
        <b>{company === null ? t('accountNoName') : works ? t('accountOk', { company }) : company}</b>
        <span>
          <KeyEnd at={keyExpiresAt} now={now} />
        </span>
      </p>
      {roles.length === 0 ? null : <p className={css.hint}>{t('roles', { roles: roles.join(', ') })}</p>}
      {tellKey(standing, now).map((telling) => (
        <p key={telling.about} className={telling.urgent ? css.wrong : css.care} data-about={telling.about}>
          <b>{say(telling.title)}</b>
          {say(telling.hint)}
        </p>
      ))}
    </div>
  );
}

function KeyEnd({ at, now }: { readonly at: number | null; readonly now: number }) {
  const { t, i18n } = useTranslation('settings');
  const { timeZone } = useStarted();
  if (at === null) return t('expiresUnknown');
  const year = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric' }).format(at);
  const date = `${formatDay(at, i18n.language as Language, timeZone)} ${year}`;
  const days = Math.floor((at - now) / dayMs);
  return days < 1 ? t('expires', { date }) : `${t('expires', { date })} (${t('daysLeft', { count: days })})`;
}
