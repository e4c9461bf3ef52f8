import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leftWhys, type LeftWhy } from '#shared/domain/posting/said-left.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import { useSay } from '../text/use-say.ts';
import { Select } from './fields.tsx';
import css from './left-elsewhere.module.css';

interface Props {
  readonly posting: PostingNumber;
  /** Told once it was said. */
  readonly said?: () => void;
}

/** A closed parcel that nobody scans out: a supervisor says where it is (HB11). */
export function LeftElsewhere({ posting, said }: Props) {
  const { t } = useTranslation('leaving');
  const [open, setOpen] = useState(false);
  if (open) {
    const done = (): void => {
      setOpen(false);
      said?.();
    };
    return <SayLeft posting={posting} done={done} back={() => setOpen(false)} />;
  }
  return (
    <button type="button" className="b sm" data-deed="elsewhere" onClick={() => setOpen(true)}>
      {t('elsewhere.open')}
    </button>
  );
}

interface FormProps {
  readonly posting: PostingNumber;
  readonly done: () => void;
  readonly back: () => void;
}

function SayLeft({ posting, done, back }: FormProps) {
  const { t } = useTranslation('leaving');
  const { runtime, clock, timeZone } = useStarted();
  const say = useSay(timeZone);
  const [why, setWhy] = useState<LeftWhy>('unscanned');
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    const stamp = { at: clock.now(), by: runtime.acting() };
    const outcome = await runtime.execute.posting(posting, { type: 'say-left', why, note, ...stamp });
    if (outcome.kind === 'not-kept') return setTrouble(t('notKept'));
    if (outcome.kind === 'refused') {
      const { title, hint } = verdictOfRefusal(outcome.refusal);
      return setTrouble(
        outcome.refusal.code === 'not-permitted' ? t('elsewhere.supervisor') : `${say(title)}. ${say(hint)}`,
      );
    }
    await runtime.station.refresh();
    done();
  };
  return (
    <form
      className={css.form}
      data-elsewhere={posting}
      onSubmit={(event) => {
        event.preventDefault();
        void run().catch(() => setTrouble(t('notKept')));
      }}
    >
      <Select
        bare
        label={t('elsewhere.why')}
        value={why}
        options={leftWhys.map((value) => ({ value, name: t(`elsewhere.whys.${value}`) }))}
        onChoose={setWhy}
      />
      <input
        className={css.note}
        aria-label={t('elsewhere.note')}
        placeholder={t('elsewhere.note')}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <button
        type="submit"
        className="b sm pri"
        data-deed="say-left"
        disabled={why !== 'unscanned' && note.trim() === ''}
      >
        {t('elsewhere.say')}
      </button>
      <button type="button" className="b sm quiet" onClick={back}>
        {t('elsewhere.back')}
      </button>
      <p className={css.hint}>{t('elsewhere.hint')}</p>
      {trouble === null ? null : (
        <p className={css.trouble} role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}
