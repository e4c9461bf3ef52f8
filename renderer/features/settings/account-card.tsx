import { dateFormat } from '#shared/kit/formats.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyStanding } from '#shared/bridge/calls/market.ts';
import { keyLife } from '#shared/market/key-life.ts';
import { tellKey, type KeyTelling } from '#shared/text/tell-key.ts';
import { useNow } from '../../runtime/use-now.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import css from './account-card.module.css';

const dayMs = 24 * 3_600_000;

const icons: Readonly<Record<KeyTelling['about'], IconName>> = {
  trouble: 'warn',
  ended: 'key',
  ending: 'key',
  clock: 'clock',
  missing: 'warn',
  retiring: 'warn',
};

/** Whose key it is, until when, its roles, and whatever will want something from somebody. */
export function AccountCard({ standing }: { readonly standing: KeyStanding }) {
  const { t } = useTranslation('settings');
  const { clock, timeZone } = useStarted();
  const now = useNow(clock);
  const say = useSay(timeZone);
  const { account, trouble } = standing;
  if (account === null) return null;
  const { company, keyExpiresAt, roles } = account;
  const ended = keyLife(keyExpiresAt, now).kind === 'ended';
  const works = trouble === null && !ended;
  const name = company === null ? t('accountNoName') : works ? t('accountOk', { company }) : company;
  return (
    <div className={css.card} role="status" data-check={works ? 'works' : 'told'}>
      <Row tone={works ? 'ok' : 'calm'} icon={works ? 'check' : 'user'} title={name}>
        {ended ? null : <KeyEnd at={keyExpiresAt} now={now} />}
        {roles.length === 0 ? null : <span>{t('roles', { roles: roles.join(', ') })}</span>}
      </Row>
      {tellKey(standing, now).map(({ about, urgent, title, hint }) => (
        <Row key={about} tone={urgent ? 'bad' : 'care'} icon={icons[about]} title={say(title)}>
          <span data-about={about}>{say(hint)}</span>
        </Row>
      ))}
    </div>
  );
}

interface RowProps {
  readonly tone: 'ok' | 'calm' | 'care' | 'bad';
  readonly icon: IconName;
  readonly title: string;
  readonly children: ReactNode;
}

function Row({ tone, icon, title, children }: RowProps) {
  return (
    <div className={css.row} data-tone={tone}>
      <Icon name={icon} />
      <div>
        <b>{title}</b>
        {children}
      </div>
    </div>
  );
}

function KeyEnd({ at, now }: { readonly at: number | null; readonly now: number }) {
  const { t, i18n } = useTranslation('settings');
  const { timeZone } = useStarted();
  if (at === null) return <span>{t('expiresUnknown')}</span>;
  const date = dateFormat(i18n.language, { timeZone, dateStyle: 'long' }).format(at);
  const days = Math.floor((at - now) / dayMs);
  const until = t('expires', { date });
  return <span>{days < 1 ? until : `${until} (${t('daysLeft', { count: days })})`}</span>;
}
