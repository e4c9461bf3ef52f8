import { useTranslation } from 'react-i18next';
import fields from '../../../parts/fields.module.css';
import { NoRight } from '../../../parts/no-right.tsx';
import { useMay } from '../../../runtime/use-may.ts';
import { TrialFault, TrialRefused } from './trial-says.tsx';
import css from './trials.module.css';
import { useLabelTrial, type LabelTrialState } from './use-label-trial.ts';

/** A button that fetches one real label and shows it, beside the choice of when labels are fetched (TRY3). */
export function LabelTrial() {
  const { t } = useTranslation('trials');
  const { state, begin } = useLabelTrial();
  // A label names its buyer.
  if (!useMay('buyers')) return <NoRight right="buyers" />;
  return (
    <div className={fields.field} data-trial-of="label">
      <button
        type="button"
        className="b sm"
        data-go="try-label"
        disabled={state.kind === 'making'}
        onClick={begin}
      >
        {t(state.kind === 'none' ? 'label.begin' : 'again')}
      </button>
      <p className={fields.hint}>{t('label.hint')}</p>
      <Said state={state} />
    </div>
  );
}

function Said({ state }: { readonly state: LabelTrialState }) {
  const { t } = useTranslation('trials');
  switch (state.kind) {
    case 'none':
      return null;
    case 'making':
      return (
        <p className={fields.hint} role="status" data-trial="making">
          {t('label.making', { number: state.number })}
        </p>
      );
    case 'refused':
      return <TrialRefused error={state.error} />;
    case 'fault':
      return <TrialFault />;
    case 'ready':
      return (
        <figure className={css.label} data-trial="ready">
          <img src={state.url} alt={t('label.picture', { number: state.number })} />
          <figcaption className={fields.ok} role="status">
            {t('label.ready', { number: state.number, width: state.widthMm, height: state.heightMm })}
          </figcaption>
        </figure>
      );
    case 'nothing':
    case 'late':
    case 'not-drawn': {
      const words = state.kind === 'not-drawn' ? 'notDrawn' : state.kind;
      return (
        <p className={fields.care} role="status" data-trial={state.kind}>
          <b>{t(`label.${words}.title`)}.</b> {t(`label.${words}.hint`)}
        </p>
      );
    }
  }
}
