import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icons.tsx';
import type { Met, Score } from './judge.ts';
import { SHIFT_CODE } from './plan.ts';
import type { ShiftControl } from './use-shift.ts';
import css from './shift.module.css';

/** Where the shift stands, and the button that begins or ends it. */
export function ShiftPanel({ control }: { readonly control: ShiftControl }) {
  const { t } = useTranslation('shift');
  const { state, settled } = control;
  switch (state.kind) {
    case 'none':
      return (
        <section className={css.panel} data-shift="none">
          <button type="button" className={css.button} onClick={control.begin}>
            {t('begin')}
          </button>
          <p className={css.hint}>{t('about')}</p>
          <code className={css.hint}>{SHIFT_CODE}</code>
        </section>
      );
    case 'filling':
      return (
        <section className={css.panel} data-shift="filling">
          <p className={css.hint}>{t('filling')}</p>
        </section>
      );
    case 'on':
      return (
        <section className={css.panel} data-shift="on">
          <b>{t('progress', { done: settled, of: state.shift.parcels.length })}</b>
          <p className={css.hint}>{t('rules')}</p>
          <button type="button" className={css.button} onClick={control.end}>
            {t('end')}
          </button>
        </section>
      );
    case 'over':
      return <ScoreList score={state.score} dismiss={control.dismiss} />;
  }
}

const icons = { caught: 'check', late: 'warn', missed: 'cross', 'not-met': 'clock' } as const;
const classes: Readonly<Record<Met, string | undefined>> = {
  caught: css.good,
  late: css.late,
  missed: css.bad,
  'not-met': css.none,
};

/** What was caught and what was missed, each with its sentence. */
function ScoreList({ score, dismiss }: { readonly score: Score; readonly dismiss: () => void }) {
  const { t } = useTranslation('shift');
  const caught = score.judged.filter(({ met }) => met === 'caught').length;
  return (
    <section className={css.panel} data-shift="over" role="status">
      <b className={css.title}>{t('score', { caught, of: score.judged.length })}</b>
      <p className={css.hint}>
        {t('figures', { closed: score.closed, of: score.parcels, minutes: score.minutes })}
        {score.slips === 0 ? null : ` ${t('slips', { count: score.slips })}`}
      </p>
      <ul className={css.list}>
        {score.judged.map(({ mistake, met, number }) => (
          <li key={number} className={classes[met]} data-met={met}>
            <Icon name={icons[met]} />
            <span>
              <b>{t(`names.${mistake}`)}</b> {t(`told.${mistake}.${met}`)}
            </span>
          </li>
        ))}
      </ul>
      <button type="button" className={css.button} onClick={dismiss}>
        {t('understood')}
      </button>
    </section>
  );
}
