import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPin } from '#shared/domain/rules/pin.ts';
import type { DeskAnswer } from '#shared/bridge/calls/desk.ts';
import type { Packer } from '#shared/bridge/settings.ts';
import { commandCode, parseCommandCode } from '#shared/domain/rules/command-codes.ts';
import { formatTime } from '#shared/text/format.ts';
import { faultName } from '#shared/kit/fault.ts';
import { usCharacter } from '#shared/kit/us-keys.ts';
import { Icon } from '../ui/icons.tsx';
import fields from './fields.module.css';
import css from './desk-lock.module.css';

/** What asking for the desk came to; main answers. */
type Answer = Exclude<DeskAnswer, { kind: 'open' }> | 'fault';

/** Somebody on the way to the desk: badge first, then the digits where it has a PIN. */
export interface DeskEntry {
  /** Whose digits are asked for; null: a badge is. */
  readonly asked: string | null;
  readonly answer: Answer | null;
  readonly enter: (packer: string, digits: string | null) => void;
  readonly back: () => void;
}

/** Keeps how far somebody is; `open` is told when the desk is. */
export function useDeskEntry(
  ask: (packer: string, digits: string | null) => Promise<DeskAnswer>,
  log: (what: string, detail: string) => void,
  open?: () => void,
): DeskEntry {
  const [asked, setAsked] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const enter = (packer: string, digits: string | null): void => {
    ask(packer, digits).then(
      (said) => {
        if (said.kind === 'open') return open?.();
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

interface Props {
  readonly entry: DeskEntry;
  readonly packers: readonly Packer[];
  /** Whether a packer has a PIN: such a supervisor may come without a badge. */
  readonly asks: (packer: string) => boolean;
  readonly timeZone: string;
  /** What the badge is wanted for, where it is not a page of the desk; such a form stands alone in the window. */
  readonly hint?: string;
}

/** The form to it. */
export function DeskEntryForm({ entry, packers, asks, timeZone, hint }: Props) {
  const { t } = useTranslation('who');
  const { asked, answer, enter, back } = entry;
  const name = packers.find(({ id }) => id === asked)?.name ?? asked ?? '';
  const known = packers.filter(({ id, role }) => role === 'supervisor' && asks(id));
  return (
    <section
      className={hint === undefined ? css.lock : `${css.lock} ${css.alone}`}
      data-lock={asked === null ? 'badge' : 'pin'}
    >
      <Icon name="key" />
      <h3>{asked === null ? t('desk.title') : t('pin.title', { name })}</h3>
      <p>{asked === null ? (hint ?? t('desk.hint')) : t('desk.pinHint')}</p>
      {asked === null ? (
        <>
          {known.length === 0 ? null : (
            <div className={css.row}>
              {known.map((each) => (
                <button
                  key={each.id}
                  type="button"
                  className="b"
                  data-supervisor={each.id}
                  onClick={() => enter(each.id, null)}
                >
                  {each.name}
                </button>
              ))}
            </div>
          )}
          <BadgeCode enter={enter} alone={hint !== undefined} />
        </>
      ) : (
        <Digits key={asked} enter={(digits) => enter(asked, digits)} back={back} />
      )}
      <Told answer={answer} timeZone={timeZone} />
    </section>
  );
}

function Told({ answer, timeZone }: Pick<DeskEntry, 'answer'> & Pick<Props, 'timeZone'>) {
  const { t } = useTranslation('who');
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

/** For whoever has no scanner at hand, and for a scanner that types into it, whatever the keyboard's language is. */
function BadgeCode({ enter, alone }: Pick<DeskEntry, 'enter'> & { readonly alone: boolean }) {
  const { t } = useTranslation('who');
  const [text, setText] = useState('');
  const [keys, setKeys] = useState('');
  const badge = [text, keys]
    .map((each) => parseCommandCode(each.trim()))
    .find((said) => said?.kind === 'badge');
  return (
    <form
      className={css.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (badge?.kind === 'badge') enter(badge.packer, null);
        setText('');
        setKeys('');
      }}
    >
      <input
        className={fields.input}
        value={text}
        placeholder={commandCode({ kind: 'badge', packer: '…' })}
        // Where nothing else hears a scanner, it types here.
        autoFocus={alone}
        aria-label={t('desk.code')}
        onKeyDown={({ code, shiftKey }) => {
          const typed = usCharacter(code, shiftKey);
          if (typed !== null) setKeys((before) => before + typed);
        }}
        onChange={(event) => {
          if (event.target.value === '') setKeys('');
          setText(event.target.value);
        }}
      />
      <button type="submit" className="b" disabled={badge?.kind !== 'badge'}>
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
