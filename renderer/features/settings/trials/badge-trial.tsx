import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPin } from '#shared/domain/rules/pin.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import fields from '../../../parts/fields.module.css';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { interpretScan } from '../../../scan/interpret.ts';
import type { Scan } from '../../../scan/scan.ts';
import person from '../person.module.css';
import { judgeBadge, type BadgeSaid } from './judge-badge.ts';
import { TrialFault } from './trial-says.tsx';

type Said = BadgeSaid | { readonly kind: 'waiting' | 'fault' };

/** A place to try badges and PINs: while it listens, scans stay here and sign nobody on (TRY4). */
export function BadgeTrial({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('trials');
  const [listening, listen] = useState(false);
  return (
    <div className={fields.field} data-trial-of="badge">
      <button
        type="button"
        className="b sm"
        data-go="try-badge"
        aria-pressed={listening}
        onClick={() => listen((before) => !before)}
      >
        {listening ? t('stop') : t('badge.begin')}
      </button>
      {listening ? <Listening settings={settings} /> : null}
    </div>
  );
}

function Listening({ settings }: { readonly settings: Settings }) {
  const { claim, runtime, log } = useStarted();
  const [said, setSaid] = useState<Said>({ kind: 'waiting' });
  const pending = useRef<string | null>(null);
  const check = (id: string, digits: string): void => {
    runtime.pins.check(id, digits).then(
      (answer) => {
        if (answer.kind === 'right') pending.current = null;
        setSaid(answer.kind === 'right' ? { kind: 'right', id } : { ...answer, id });
      },
      (fault: unknown) => {
        log('trial.badge', String(fault));
        setSaid({ kind: 'fault' });
      },
    );
  };
  const heard = useRef<(scan: Scan) => void>(() => undefined);
  useEffect(() => {
    heard.current = (scan) => {
      const next = judgeBadge(interpretScan(scan), pending.current, settings.packers, (id) =>
        runtime.pins.asks(id),
      );
      if (next.kind === 'check') return check(next.id, next.digits);
      pending.current = next.kind === 'asks' ? next.id : null;
      setSaid(next);
    };
  });
  useEffect(
    () =>
      claim((scan) => {
        heard.current(scan);
        return true;
      }),
    [claim],
  );
  return <Told said={said} settings={settings} onDigits={check} />;
}

interface ToldProps {
  readonly said: Said;
  readonly settings: Settings;
  readonly onDigits: (id: string, digits: string) => void;
}

function Told({ said, settings, onDigits }: ToldProps) {
  const { t } = useTranslation('trials');
  const name = 'id' in said ? (settings.packers.find(({ id }) => id === said.id)?.name ?? said.id) : '';
  switch (said.kind) {
    case 'waiting':
      return <p className={fields.hint}>{t('badge.waiting')}</p>;
    case 'fault':
      return <TrialFault />;
    case 'opens':
    case 'right':
      return (
        <p className={fields.ok} role="status" data-trial={said.kind}>
          {t(said.kind === 'opens' ? 'badge.opens' : 'badge.rightPin', { name })}
        </p>
      );
    case 'asks':
      return (
        <>
          <p className={fields.hint} role="status" data-trial="asks">
            {t('badge.asksPin', { name })}
          </p>
          <Digits onDigits={(digits) => onDigits(said.id, digits)} />
        </>
      );
    case 'wrong':
      return (
        <>
          <p className={fields.wrong} role="alert" data-trial="wrong">
            {t('badge.wrongPin', { count: said.left })}
          </p>
          <Digits onDigits={(digits) => onDigits(said.id, digits)} />
        </>
      );
    case 'wait':
      return (
        <p className={fields.wrong} role="alert" data-trial="wait">
          {t('badge.waits')}
        </p>
      );
    case 'no-badge':
      return (
        <p className={fields.wrong} role="alert" data-trial="no-badge">
          <b>{t('badge.noBadge.title')}.</b> {t('badge.noBadge.hint')}
        </p>
      );
    case 'unknown':
      return (
        <p className={fields.wrong} role="alert" data-trial="unknown">
          <b>{t('badge.unknown.title', { id: said.id })}.</b> {t('badge.unknown.hint')}
        </p>
      );
  }
}

/** The digits stay here until they are asked about, and are forgotten then. */
function Digits({ onDigits }: { readonly onDigits: (digits: string) => void }) {
  const { t } = useTranslation('who');
  const [digits, setDigits] = useState('');
  return (
    <form
      className={person.pin}
      onSubmit={(event) => {
        event.preventDefault();
        setDigits('');
        onDigits(digits);
      }}
    >
      <input
        className={`${fields.input} ${person.digits}`}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        value={digits}
        aria-label={t('pin.digits')}
        onChange={(event) => setDigits(event.target.value)}
      />
      <button type="submit" className="b sm" disabled={!isPin(digits)}>
        {t('pin.enter')}
      </button>
    </form>
  );
}
