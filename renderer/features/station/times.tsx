import { commandCode } from '#shared/domain/rules/command-codes.ts';
import type { Screen, StationView } from '../../session/view.ts';
import { CommandButton } from './command-button.tsx';
import { useTable } from './words.ts';

/** Counts that have a code on the command sheet. */
const offered = [2, 5, 10];

/** The next unit counts so often: huge enough to be seen before it is scanned. */
export function ArmedTimes({ times }: { readonly times: number }) {
  const { t } = useTable();
  return (
    <div className="notice-place">
      <div className="notice-bar armed" role="status" data-times={times}>
        <span className="armed-number">×{times}</span>
        <div className="grow">
          <b>{t('scanner:times.title', { times })}</b>
          <p className="clamp">{t('scanner:times.hint')}</p>
        </div>
        <CommandButton icon="undo" command={{ kind: 'undo' }}>
          {t('buttons.takeBack')}
        </CommandButton>
      </div>
    </div>
  );
}

/** Counts that may be said by touch now: more than one is left, each has no code of its own, and nothing is said yet. */
export const timesOffered = (
  screen: Extract<Screen, { kind: 'scan' }>,
  view: StationView,
): readonly number[] =>
  !view.times.allowed || view.times.armed !== null || screen.line.marking !== 'none'
    ? []
    : offered.filter((times) => times <= screen.left);

/** Several units by one scan. */
export function TimesButtons({ screen }: { readonly screen: Extract<Screen, { kind: 'scan' }> }) {
  const { view, actions } = useTable();
  return (
    <div className="times-buttons">
      {timesOffered(screen, view).map((times) => (
        <button
          key={times}
          type="button"
          className="btn"
          aria-label={commandCode({ kind: 'times', times })}
          onClick={() => actions.command({ kind: 'times', times })}
        >
          ×{times}
        </button>
      ))}
    </div>
  );
}
