import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proposeFor } from '../../session/proposal.ts';
import { numberOf } from '../../parts/fields.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { ProposalView } from '../../parts/proposal-view.tsx';
import css from './carriers.module.css';

/** Who would be proposed for a place and a weight: the tables are tried before the table of packing needs them. */
export function TrialPanel() {
  const { t } = useTranslation('carriers');
  const { runtime, clock } = useStarted();
  const [region, setRegion] = useState('');
  const [city, setCity] = useState('Москва');
  const [grams, setGrams] = useState('900');
  const weight = numberOf(grams);
  const proposal =
    weight > 0
      ? proposeFor(
          weight,
          { region, city },
          {
            now: clock.now(),
            tariffs: runtime.tariffs.now(),
            carriers: runtime.settings().carriers,
          },
        )
      : null;
  const fields = [
    ['region', region, setRegion],
    ['city', city, setCity],
    ['grams', grams, setGrams],
  ] as const;
  return (
    <section className="panel" data-panel="trial">
      <h3>{t('trial.title')}</h3>
      <div className={css.trial}>
        {fields.map(([name, value, set]) => (
          <label key={name} className={css.labelled}>
            {t(`trial.${name}`)}
            <input className={css.input} value={value} onChange={(event) => set(event.target.value)} />
          </label>
        ))}
      </div>
      {proposal === null ? <p>{t('trial.nobody')}</p> : <ProposalView proposal={proposal} />}
    </section>
  );
}
