import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPin } from '#shared/domain/rules/pin.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import fields from '../../parts/fields.module.css';
import css from './person.module.css';

/** Whether somebody has a PIN, and the way to set, change or take it away. The digits stay here until they are kept. */
export function PersonPin({ person }: { readonly person: string }) {
  const { t } = useTranslation('who');
  const { runtime } = useStarted();
  const [editing, setEditing] = useState(false);
  const [, again] = useState(0);
  const has = runtime.pins.asks(person);
  const set = async (digits: string | null): Promise<void> => {
    await runtime.pins.set(person, digits);
    setEditing(false);
    again((count) => count + 1);
  };
  if (editing) return <NewPin onKeep={(digits) => void set(digits)} onBack={() => setEditing(false)} />;
  return (
    <div className={css.pin}>
      <span className={has ? fields.ok : fields.hint}>
        {has ? t('settings.hasPin') : t('settings.noPin')}
      </span>
      <button type="button" className="b sm quiet" onClick={() => setEditing(true)}>
        {has ? t('settings.changePin') : t('settings.setPin')}
      </button>
      {has ? (
        <button type="button" className="b sm quiet" onClick={() => void set(null)}>
          {t('settings.removePin')}
        </button>
      ) : null}
    </div>
  );
}

interface NewPinProps {
  readonly onKeep: (digits: string) => void;
  readonly onBack: () => void;
}

function NewPin({ onKeep, onBack }: NewPinProps) {
  const { t } = useTranslation('who');
  const [digits, setDigits] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className={css.pin}
      onSubmit={(event) => {
        event.preventDefault();
        if (isPin(digits)) onKeep(digits);
        else setWrong(true);
      }}
    >
      <input
        className={`${fields.input} ${css.digits}`}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        value={digits}
        placeholder={t('settings.newPin')}
        aria-label={t('settings.newPin')}
        aria-invalid={wrong}
        onChange={(event) => setDigits(event.target.value)}
      />
      <button type="submit" className="b sm">
        {t('settings.savePin')}
      </button>
      <button type="button" className="b sm quiet" onClick={onBack}>
        {t('settings.back')}
      </button>
      {wrong ? (
        <p className={fields.wrong} role="alert">
          {t('settings.wrongPin')}
        </p>
      ) : null}
    </form>
  );
}
