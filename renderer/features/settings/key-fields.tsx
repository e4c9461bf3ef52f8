import type { KeyKept } from '#shared/bridge/calls/app.ts';
import { ofShop, type ShopId } from '#shared/domain/shop.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tellMarketError } from '#shared/text/tell-outside.ts';
import type { MarketAccount } from '#shared/market/account.ts';
import type { MarketError } from '#shared/market/errors.ts';
import { useKey } from '../../runtime/use-key.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import css from '../../parts/fields.module.css';
import { KeyKeeping } from '../../parts/key-keeping.tsx';
import { AccountCard } from './account-card.tsx';

type Check =
  | { readonly kind: 'none' | 'asking' | 'fault' }
  | { readonly kind: 'works'; readonly account: MarketAccount }
  | { readonly kind: 'refused'; readonly error: MarketError };

/** The key goes in and is never shown; a check says whose it is and until when. */
export function KeyFields({ needsKey, shop }: { readonly needsKey: boolean; readonly shop: ShopId }) {
  const { t } = useTranslation(['settings', 'desk']);
  const { runtime } = useStarted();
  const { ask } = runtime;
  const { of, look } = useKey();
  const standing = of(shop);
  const [kept, setKept] = useState<KeyKept | null>(null);
  const [check, setCheck] = useState<Check>({ kind: 'none' });
  useEffect(() => {
    ask('secrets.has', ofShop(shop)).then(
      (answer) => setKept(answer.kept),
      () => setCheck({ kind: 'fault' }),
    );
  }, [ask, shop]);

  const test = (): void => {
    setCheck({ kind: 'asking' });
    ask('market.account', ofShop(shop)).then(
      (answer) => {
        setCheck(
          answer.ok ? { kind: 'works', account: answer.value } : { kind: 'refused', error: answer.error },
        );
        look();
      },
      () => setCheck({ kind: 'fault' }),
    );
  };
  const forget = (): void => {
    ask('secrets.clear', ofShop(shop)).then(
      () => {
        setKept(null);
        setCheck({ kind: 'none' });
      },
      () => setCheck({ kind: 'fault' }),
    );
  };
  return (
    <>
      {needsKey ? (
        <KeyForm
          shop={shop}
          present={kept !== null}
          onKept={(how) => (setKept(how), setCheck({ kind: 'none' }))}
        />
      ) : null}
      <div className={css.actions}>
        {needsKey && kept !== null ? (
          <KeyKeeping kept={kept} shop={shop} onKept={setKept} onFault={() => setCheck({ kind: 'fault' })} />
        ) : null}
        {needsKey && kept === null ? <span className={css.hint}>{t('settings:keyAbsent')}</span> : null}
        <button type="button" className="b sm" onClick={test} disabled={check.kind === 'asking'}>
          {t('desk:settings.check')}
        </button>
        {needsKey && kept !== null ? (
          <button type="button" className="b sm quiet" onClick={forget}>
            {t('desk:settings.keyForget')}
          </button>
        ) : null}
      </div>
      {check.kind === 'none' && standing.account !== null ? (
        <AccountCard standing={standing} />
      ) : (
        <CheckResult check={check} />
      )}
    </>
  );
}

function KeyForm({
  shop,
  present,
  onKept,
}: {
  readonly shop: ShopId;
  readonly present: boolean;
  readonly onKept: (how: KeyKept) => void;
}) {
  const { t } = useTranslation(['settings', 'desk', 'shops']);
  const { runtime } = useStarted();
  const [clientId, setClientId] = useState('');
  const [apiKey, setApiKey] = useState('');
  const [wrong, setWrong] = useState<'client-id' | 'api-key' | 'other-shops' | 'fault' | null>(null);
  const wrongWords = (what: NonNullable<typeof wrong>): string => {
    if (what === 'fault') return t('settings:notSaved');
    return what === 'other-shops' ? t('shops:sameKey') : t(`settings:wrong.${what}`);
  };
  const keep = (): void => {
    if (!/^\d{1,20}$/u.test(clientId.trim())) return setWrong('client-id');
    if (!/^[\w-]{8,200}$/u.test(apiKey.trim())) return setWrong('api-key');
    runtime.ask('secrets.set', { clientId: clientId.trim(), apiKey: apiKey.trim(), ...ofShop(shop) }).then(
      ({ kept }) => {
        if (kept === 'other-shops') return setWrong('other-shops');
        setWrong(null);
        setClientId('');
        setApiKey('');
        onKept(kept);
      },
      () => setWrong('fault'),
    );
  };
  return (
    <form
      className={css.key}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label>
        <span className={css.label}>{t('desk:settings.clientId')}</span>
        <input
          className={css.input}
          inputMode="numeric"
          value={clientId}
          placeholder={present ? '••••' : ''}
          onChange={(event) => setClientId(event.target.value)}
          aria-invalid={wrong === 'client-id'}
        />
      </label>
      <label>
        <span className={css.label}>{t('desk:settings.apiKey')}</span>
        <input
          className={css.input}
          type="password"
          autoComplete="new-password"
          value={apiKey}
          placeholder={present ? '••••••••••••' : ''}
          onChange={(event) => setApiKey(event.target.value)}
          aria-invalid={wrong === 'api-key'}
        />
      </label>
      <button type="submit" className="b sm" disabled={clientId === '' || apiKey === ''}>
        {t('settings:keySave')}
      </button>
      {wrong === null ? null : (
        <p className={css.wrong} role="alert">
          {wrongWords(wrong)}
        </p>
      )}
    </form>
  );
}

function CheckResult({ check }: { readonly check: Check }) {
  const { t } = useTranslation('settings');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  switch (check.kind) {
    case 'none':
      return null;
    case 'asking':
      return <p className={css.hint}>{t('checking')}</p>;
    case 'fault':
      return (
        <p className={css.wrong} role="alert">
          {t('notSaved')}
        </p>
      );
    case 'works':
      return <AccountCard standing={{ account: check.account, trouble: null }} />;
    case 'refused': {
      const telling = tellMarketError(check.error);
      return (
        <p className={css.wrong} role="alert" data-check={check.error.kind}>
          <b>{say(telling.title)}.</b> {say(telling.hint)}
        </p>
      );
    }
  }
}
