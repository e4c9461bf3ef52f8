import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPin } from '#shared/domain/rules/pin.ts';
import type { DeskAnswer } from '#shared/bridge/calls/desk.ts';
import { commandCode, parseCommandCode } from '#shared/domain/rules/command-codes.ts';
import { formatTime } from '#shared/text/format.ts';
import { faultName } from '#shared/kit/fault.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import { Icon } from '../ui/icons.tsx';
import fields from './fields.module.css';
import css from './desk-lock.module.css';

/** Badge first, then the digits where it has a PIN; answers come from main. */
function useEntry() {
  const { runtime, log } = useStarted();
  const [asked, setAsked] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Exclude<DeskAnswer, { kind: 'open' }> | 'fault' | null>(null);
  const enter = (packer: string, digits: string | null): void => {
    runtime.desk.enter(packer, digits).then(
      (said) => {
        if (said.kind === 'open') return;
        setAsked(said.kind === 'no-supervisor' ? null : packer);
        setAnswer(said);
      },
      (thrown: unknown) => {
        log('desk', faultName(thrown));
        setAnswer('fault');
      },
    );
  };
  return { asked, answer, enter, back: () => (setAsked(null), setAnswer(null)) };
}

/** A page that changes the house: a supervisor's badge opens it (WA1, WA2). */
export function DeskLock() {
  const { t } = useTranslation('who');
  const { runtime, claim } = useStarted();
  const { asked, answer, enter, back } = useEntry();
  const now = useRef({ asked, enter });
  useEffect(() => {
    now.current = { asked, enter };
  });
  useEffect(
    () =>
      claim((scan) => {
        const readings = [scan.text, scan.alternate].map((text) => text.trim());
        const badge = readings.map(parseCommandCode).find((said) => said?.kind === 'badge');
        if (badge?.kind === 'badge') {
          now.current.enter(badge.packer, null);
          return true;
        }
        const pin = readings.find(isPin) ?? null;
        if (now.current.asked === null || pin === null) return false;
        now.current.enter(now.current.asked, pin);
        return true;
      }),
    [claim],
  );
  const { packers } = runtime.settings();
  const name = packers.find(({ id }) => id === asked)?.name ?? asked ?? '';
  return (
    <section className={css.lock} data-lock={asked === null ? 'badge' : 'pin'}>
      <Icon name="key" />
      <h3>{asked === null ? t('desk.title') : t('pin.title', { name })}</h3>
      <p>{asked === null ? t('desk.hint') : t('desk.pinHint')}</p>
      {asked === null ? (
        <>
          <Names enter={enter} />
          <BadgeCode enter={enter} />
        </>
      ) : (
        <Digits key={asked} enter={(digits) => enter(asked, digits)} back={back} />
      )}
      <Told answer={answer} />
    </section>
  );
}

function Told({ answer }: { readonly answer: ReturnType<typeof useEntry>['answer'] }) {
  const { t } = useTranslation('who');
  const { timeZone } = useStarted();
  if (answer === null || (answer !== 'fault' && answer.kind === 'asks')) return null;
  const told =
    answer === 'fault'
      ? t('desk.fault')
      : answer.kind === 'no-supervisor'
        ? t('desk.noSupervisor')
        : answer.kind === 'wrong'
          ? t('desk.wrong', { count: answer.left })
          : t('desk.wait', { time: formatTime(answer.until, timeZone) });
  return (
    <p className={fields.wrong} role="alert">
      {told}
    </p>
  );
}

interface Entering {
  readonly enter: (packer: string, digits: string | null) => void;
}

/** Supervisors with a PIN may come without their badge. */
function Names({ enter }: Entering) {
  const { runtime } = useStarted();
  const known = runtime
    .settings()
    .packers.filter(({ id, role }) => role === 'supervisor' && runtime.pins.asks(id));
  if (known.length === 0) return null;
  return (
    <div className={css.row}>
      {known.map(({ id, name }) => (
        <button key={id} type="button" className="b" data-supervisor={id} onClick={() => enter(id, null)}>
          {name}
        </button>
      ))}
    </div>
  );
}

/** For whoever has no scanner at hand. */
function BadgeCode({ enter }: Entering) {
  const { t } = useTranslation('who');
  const [text, setText] = useState('');
  const said = parseCommandCode(text.trim());
  return (
    <form
      className={css.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (said?.kind === 'badge') enter(said.packer, null);
        setText('');
      }}
    >
      <input
        className={fields.input}
        value={text}
        placeholder={commandCode({ kind: 'badge', packer: '…' })}
        aria-label={t('desk.code')}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="b" disabled={said?.kind !== 'badge'}>
        {t('desk.enter')}
      </button>
    </form>
  );
}

function Digits({ enter, back }: { readonly enter: (digits: string) => void; readonly back: () => void }) {
  const { t } = useTranslation('who');
  const [digits, setDigits] = useState('');
  return (
    <form
      className={css.row}
      onSubmit={(event) => {
        event.preventDefault();
        enter(digits);
        setDigits('');
      }}
    >
      <input
        className={fields.input}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        value={digits}
        aria-label={t('pin.digits')}
        onChange={(event) => setDigits(event.target.value)}
      />
      <button type="submit" className="b pri" disabled={!isPin(digits)}>
        {t('desk.enter')}
      </button>
      <button type="button" className="b quiet" onClick={back}>
        {t('pin.notMe')}
      </button>
    </form>
  );
}
