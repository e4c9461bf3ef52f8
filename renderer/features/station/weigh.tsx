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

/** The scale's own display, large, and in words what it waits for. */
function ScaleFace({ state }: { readonly state: Live }) {
  const { t, language } = useTable();
  const { reading, takes } = state;
  const wait = scaleWait(state);
  const grams = 'grams' in reading ? reading.grams : reading.kind === 'zero' ? 0 : null;
  return (
    <div className="scale-face" data-scale={reading.kind}>
      <div className="num middle">{grams === null ? '—' : formatScaleWeight(grams, language)}</div>
      <div className="of">
        {wait === null ? (
          takes === 'itself' ? (
            <span className="of-hint">{t('devices:scale.itself')}</span>
          ) : null
        ) : (
          <>
            <b>{t(`devices:scale.waits.${wait}.title`)}</b>
            <span className="of-hint">{t(`devices:scale.waits.${wait}.hint`)}</span>
          </>
        )}
      </div>
    </div>
  );
}

/** A scale that should be there and says nothing: what is wrong, and that the weight may be typed (SL7). */
function ScaleTrouble({ state }: { readonly state: Extract<ScaleState, { kind: 'trouble' }> }) {
  const { t } = useTable();
  return (
    <p className="hint warn-hint" role="alert" data-scale={state.why}>
      <Icon name="warn" />
      <span>
        <b>
          {t('devices:trouble', {
            name: state.name === '' ? t('devices:use.scale') : state.name,
            what: t(`devices:states.${state.why}`),
          })}
          .
        </b>{' '}
        {t(`devices:hints.${state.why}`)}
      </span>
    </p>
  );
}

/** The weight: what the scale shows, and a place to type it. */
export function WeighDetail({ screen }: { readonly screen: Step }) {
  const { t } = useTable();
  const known = useKnownWeight(screen);
  const { scale } = screen;
  return (
    <div className="column">
      {scale?.kind === 'live' ? <ScaleFace state={scale} /> : null}
      {scale?.kind === 'starting' ? <p className="hint">{t('devices:scale.starting')}</p> : null}
      {scale?.kind === 'trouble' ? <ScaleTrouble state={scale} /> : null}
      <WeightEntry label={scale?.kind === 'live' ? t('devices:scale.typeInstead') : t('tasks.typeWeight')} />
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
