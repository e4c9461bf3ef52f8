import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnRequestDetail } from '#shared/market/returns.ts';
import fields from '../../parts/fields.module.css';
import { Select } from '../../parts/fields.tsx';
import { kopecksOf } from '#shared/kit/kopecks.ts';
import { useAnswer } from './use-answer.ts';
import css from './wishes.module.css';

interface Props {
  readonly wish: ReturnRequestDetail;
  readonly action: ReturnRequestDetail['actions'][number];
  readonly close: () => void;
}

/** What an action demands is asked for before anything is sent (RE3). */
export function AnswerForm({ wish, action, close }: Props) {
  const { t } = useTranslation('returns');
  const send = useAnswer(wish);
  const [rejection, setRejection] = useState(wish.rejections[0]?.id ?? '');
  const [comment, setComment] = useState('');
  const [sum, setSum] = useState('');
  const [back, setBack] = useState('');
  const [lacks, setLacks] = useState(false);
  const rejects = action.needs.includes('rejection');
  const pays = action.needs.includes('compensation');
  const kopecks = kopecksOf(sum);
  const backway = kopecksOf(back);
  // Nobody pays the way back of what is not taken back; what is typed must be a sum.
  const backWrong = !rejects && back.trim() !== '' && backway === null;
  const whole =
    (!rejects || (rejection !== '' && comment.trim() !== '')) && (!pays || kopecks !== null) && !backWrong;
  const submit = async (): Promise<void> => {
    if (!whole) return setLacks(true);
    const done = await send({
      requestId: wish.id,
      action: action.id,
      name: action.name,
      comment: comment.trim(),
      rejectionId: rejects ? rejection : null,
      compensationKopecks: pays ? kopecks : null,
      ...(rejects || backway === null ? {} : { backwayKopecks: backway }),
    });
    if (done) close();
  };
  return (
    <div className={css.form} role="group" aria-label={action.name}>
      {rejects ? (
        <Select
          label={t('wishes.rejection')}
          value={rejection}
          options={wish.rejections.map(({ id, name }) => ({ value: id, name }))}
          onChoose={setRejection}
        />
      ) : null}
      {pays ? (
        <Line label={t('wishes.sum')} value={sum} change={setSum} bad={lacks && kopecks === null} />
      ) : null}
      {rejects ? null : (
        <Line label={t('wishes.backway')} value={back} change={setBack} bad={lacks && backWrong} />
      )}
      <Line
        label={t('wishes.comment')}
        value={comment}
        change={setComment}
        bad={lacks && rejects && comment.trim() === ''}
      />
      {lacks && !whole ? (
        <p className={fields.wrong} role="alert">
          {t('wishes.lacks')}
        </p>
      ) : null}
      <div className={css.buttons}>
        <button type="button" className="b pri" onClick={() => void submit()} data-send>
          {t('wishes.send', { name: action.name })}
        </button>
        <button type="button" className="b sm" onClick={close}>
          {t('wishes.back')}
        </button>
      </div>
    </div>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly bad: boolean;
}

function Line({ label, value, change, bad }: LineProps) {
  const id = useId();
  return (
    <div className={fields.field}>
      <label htmlFor={id} className={fields.label}>
        {label}
      </label>
      <input
        id={id}
        className={fields.input}
        value={value}
        aria-invalid={bad}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  );
}
