import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '../../session/view.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { Frame } from './frame.tsx';
import css from './pin.module.css';
import { useTable } from './words.ts';

/** Shortest and longest PIN, digits. */
const SHORTEST = 4;
const LONGEST = 6;

const digitKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** A badge that asks for its PIN: digits typed, tapped, or scanned. They live here until they are sent, and nowhere else. */
export function PinScreen({ screen }: { readonly screen: Extract<Screen, { kind: 'pin' }> }) {
  const { t } = useTranslation('who');
  const { actions } = useTable();
  const [digits, setDigits] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const type = (more: string) => setDigits((before) => (before + more).slice(0, LONGEST));
  const send = (): void => {
    if (digits.length < SHORTEST) return;
    setDigits('');
    actions.pin(digits);
  };
  // A tapped key leaves the focus in the field, so that keys of the keyboard go on working.
  const stay = (event: PointerEvent): void => event.preventDefault();
  return (
    <Frame posting={null} work={null}>
      <main className="main m-place">
        <div className="place">
          <Icon name="user" style={{ width: '16rem', height: '16rem', strokeWidth: 1.5 }} />
        </div>
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <div className="column" role="status">
            <FittedName size={2.5}>{t('pin.title', { name: screen.person.name })}</FittedName>
            <p className="lead">{t('pin.hint')}</p>
          </div>
          <input
            ref={field}
            className={css.digits}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            aria-label={t('pin.digits')}
            value={digits}
            onChange={(event) => setDigits(event.target.value.replaceAll(/\D/gu, '').slice(0, LONGEST))}
          />
          <div className={css.pad} onPointerDown={stay}>
            {digitKeys.map((digit) => (
              <button key={digit} type="button" className="choice" onClick={() => type(digit)}>
                {digit}
              </button>
            ))}
            <button
              type="button"
              className="choice"
              aria-label={t('pin.delete')}
              onClick={() => setDigits((before) => before.slice(0, -1))}
            >
              <Icon name="undo" />
            </button>
            <button type="button" className="choice" onClick={() => type('0')}>
              0
            </button>
            <button type="submit" className={`choice ${css.enter}`} disabled={digits.length < SHORTEST}>
              {t('pin.enter')}
            </button>
          </div>
          <div className={css.foot}>
            <CommandButton icon="swap" command={{ kind: 'leave' }}>
              {t('pin.notMe')}
            </CommandButton>
          </div>
        </form>
      </main>
    </Frame>
  );
}
