import { formatScaleWeight, formatWeight } from '#shared/text/format.ts';
import { scaleWait, weightShown, type ScaleState } from '../../session/scale.ts';
import type { Screen } from '../../session/view.ts';
import { Icon } from '../../ui/icons.tsx';
import { WeightEntry } from './step-parts.tsx';
import { useTable } from './words.ts';

type Step = Extract<Screen, { kind: 'step' }>;
type Live = Extract<ScaleState, { kind: 'live' }>;

/** What is known of the weight before it is weighed: the usual one, else the catalogue's. */
function useKnownWeight({ step: { task }, usualGrams }: Step): string | null {
  const { t, language } = useTable();
  if (task.kind !== 'weigh') return null;
  if (typeof usualGrams === 'number') return t('data:usual', { weight: formatWeight(usualGrams, language) });
  return task.expectedGrams === null
    ? null
    : t('tasks.expected', { weight: formatWeight(task.expectedGrams, language) });
}

/** The scale's own display, large, and in words what it waits for; in place of the picture. */
export function ScaleFace({ state }: { readonly state: Live }) {
  const { t, language } = useTable();
  const { reading, takes } = state;
  const wait = scaleWait(state);
  const grams = 'grams' in reading ? reading.grams : reading.kind === 'zero' ? 0 : null;
  return (
    <div className="scale-face" data-scale={reading.kind} role="status">
      <Icon name={wait === null ? 'check' : 'scale'} />
      <div className="scale-weight">{grams === null ? '—' : formatScaleWeight(grams, language)}</div>
      {wait === null ? (
        <p className="hint">{takes === 'itself' ? t('devices:scale.itself') : null}</p>
      ) : (
        <div>
          <b>{t(`devices:scale.waits.${wait}.title`)}</b>
          <p className="hint">{t(`devices:scale.waits.${wait}.hint`)}</p>
        </div>
      )}
    </div>
  );
}

/** What to do: type it, watch the scale, or what is wrong with the scale (SL7). */
export function WeighHint({ screen: { scale } }: { readonly screen: Step }) {
  const { t } = useTable();
  switch (scale?.kind) {
    case 'live':
      return null;
    case 'starting':
      return <p className="hint">{t('devices:scale.starting')}</p>;
    case 'trouble':
      return (
        <p className="hint warn-hint" role="alert" data-scale={scale.why}>
          <Icon name="warn" />
          <span>
            <b>
              {t('devices:trouble', {
                name: scale.name === '' ? t('devices:use.scale') : scale.name,
                what: t(`devices:states.${scale.why}`),
              })}
              .
            </b>{' '}
            {t('devices:scale.typeMeanwhile')}
          </span>
        </p>
      );
    default:
      return <p className="hint">{t('tasks.weigh.hint')}</p>;
  }
}

/** A place to type the weight, and what is known of it. */
export function WeighDetail({ screen }: { readonly screen: Step }) {
  const { t } = useTable();
  const known = useKnownWeight(screen);
  return (
    <div className="column">
      <WeightEntry
        label={screen.scale?.kind === 'live' ? t('devices:scale.typeInstead') : t('tasks.typeWeight')}
      />
      {known === null ? null : <p className="hint">{known}</p>}
    </div>
  );
}

/** What OK takes at the weight; null where it takes nothing now (SL5). */
export function useWeighWord({ step: { task }, usualGrams, scale }: Step): string | null {
  const { t, language } = useTable();
  if (task.kind !== 'weigh') return null;
  if (scale?.kind === 'live') {
    const shown = weightShown(scale);
    return shown === null ? null : t('devices:scale.take', { weight: formatScaleWeight(shown, language) });
  }
  const grams = usualGrams ?? task.expectedGrams;
  return grams === null ? null : t('tasks.takeExpected', { weight: formatWeight(grams, language) });
}
