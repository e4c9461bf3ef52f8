import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FIRST_SHOP } from '#shared/domain/shop.ts';
import { dateFormat } from '#shared/kit/formats.ts';
import { tellMarketError } from '#shared/text/tell-outside.ts';
import { KeyKeeping } from '../../parts/key-keeping.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { Icon } from '../../ui/icons.tsx';
import { Cards } from './cards.tsx';
import css from './first-run.module.css';
import { Question } from './question.tsx';
import type { Steps } from './use-steps.ts';
import { useTryKey, type TriedKey } from './use-try-key.ts';

const kinds = ['practice', 'ozon'] as const;

/** Question 4: practice, or a shop at Ozon with a key that Ozon answered for. */
export function AskMarket({ steps }: { readonly steps: Steps }) {
  const { t } = useTranslation(['first', 'desk']);
  const { runtime } = useStarted();
  const before = steps.settings.marketplace.kind;
  const [kind, setKind] = useState<(typeof kinds)[number]>(steps.run.afterwards);
  const [clientId, setClientId] = useState('');
  const [apiKey, setApiKey] = useState('');
  const { tried, tryKey, keptSo, notKept } = useTryKey();
  // A station that works there already has its key.
  const known = tried.kind === 'works' || (before === 'ozon' && clientId === '' && apiKey === '');
  const asks = kind === 'ozon' && !known;
  const enter = (): void => {
    if (clientId !== '' && apiKey !== '') tryKey(clientId, apiKey);
  };
  return (
    <Question
      steps={steps}
      title={t('desk:settings.marketplace.title')}
      hint={kind === 'ozon' ? t('first:market.promise') : t('desk:settings.marketplace.hint')}
      primary={
        asks
          ? {
              name: t('desk:settings.check'),
              disabled: clientId === '' || apiKey === '' || tried.kind === 'asking',
              run: enter,
            }
          : {
              name: t('desk:settings.next'),
              run: () =>
                steps.answer((now) => ({
                  ...now,
                  firstRun: { ...(runtime.settings().firstRun ?? steps.run), afterwards: kind },
                })),
            }
      }
      bench={
        kind === 'ozon' ? (
          <>
            <Standing tried={tried} />
            {tried.kind === 'works' && tried.kept !== 'encrypted' ? (
              <p className={css.keeping}>
                <KeyKeeping
                  kept={tried.kept}
                  shop={FIRST_SHOP}
                  onKept={(kept) => (kept === null ? notKept() : keptSo(kept))}
                  onFault={notKept}
                />
              </p>
            ) : null}
          </>
        ) : null
      }
    >
      <div className={css.market}>
        <Cards
          label={t('desk:settings.marketplace.title')}
          value={kind}
          options={kinds.map((value) => ({
            value,
            card: (
              <span className={css.shop}>
                <Icon name={value === 'practice' ? 'hand' : 'truck'} />
                <b>{t(`first:market.${value}.title`)}</b>
                <small>{t(`first:market.${value}.hint`)}</small>
              </span>
            ),
          }))}
          onChoose={setKind}
        />
        {kind === 'ozon' ? (
          <div className={css.key}>
            <Field
              label={t('desk:settings.clientId')}
              value={clientId}
              change={setClientId}
              enter={enter}
              digits
            />
            <Field label={t('desk:settings.apiKey')} value={apiKey} change={setApiKey} enter={enter} />
          </div>
        ) : null}
      </div>
    </Question>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly enter: () => void;
  readonly digits?: boolean;
}

function Field({ label, value, change, enter, digits = false }: FieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type={digits ? 'text' : 'password'}
        inputMode={digits ? 'numeric' : 'text'}
        autoComplete={digits ? 'off' : 'new-password'}
        value={value}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => (event.key === 'Enter' ? enter() : undefined)}
      />
    </label>
  );
}

/** What Ozon said of the key: whose it is and until when, or what is wrong with it. */
function Standing({ tried }: { readonly tried: TriedKey }) {
  const { t, i18n } = useTranslation(['settings', 'first', 'desk']);
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  switch (tried.kind) {
    case 'none':
      return null;
    case 'asking':
      return <p role="status">{t('first:market.asking')}</p>;
    case 'fault':
      return (
        <p className={css.bad} role="alert">
          {t('first:notKept')}
        </p>
      );
    case 'malformed':
      return (
        <p className={css.bad} role="alert">
          {t(`settings:wrong.${tried.field}`)}
        </p>
      );
    case 'refused': {
      const { title, hint } = tellMarketError(tried.error);
      return (
        <p className={css.bad} role="alert" data-key={tried.error.kind}>
          <b>{say(title)}.</b> {say(hint)}
        </p>
      );
    }
    case 'works': {
      const { company, keyExpiresAt } = tried.account;
      const date =
        keyExpiresAt === null
          ? t('settings:expiresUnknown')
          : t('settings:expires', {
              date: dateFormat(i18n.language, { timeZone, dateStyle: 'long' }).format(keyExpiresAt),
            });
      return (
        <p className={css.good} role="status" data-key="works">
          <b>{company === null ? t('settings:accountNoName') : t('settings:accountOk', { company })}</b>,{' '}
          {date}
        </p>
      );
    }
  }
}
