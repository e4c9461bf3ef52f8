import { isOfWeight } from '#shared/domain/posting/refusals.ts';
import { formatWeight } from '#shared/text/format.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { Verdict } from '../../session/view.ts';
import { Icon } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { useTable } from './words.ts';

/** Not now: the screen stays, a bar says why and what to do. It stays until OK or the right thing is scanned. */
export function Notice({
  verdict,
}: {
  readonly verdict: Extract<Verdict, { kind: 'wrong' | 'many' | 'unknown' | 'notice' }>;
}) {
  const { t, say, language } = useTable();
  const { refusal } = verdict;
  const told = verdictOfRefusal(refusal);
  // OK takes a doubtful weight: the button says which.
  const taken =
    isOfWeight(refusal) && !refusal.final
      ? t('tasks.takeExpected', { weight: formatWeight(refusal.grams, language) })
      : null;
  return (
    <div className="notice-place">
      <div className="notice-bar" role="alert">
        <Icon name="warn" />
        <div className="grow">
          <b>{say(told.title)}</b>
          <p className="clamp">{say(told.hint)}</p>
        </div>
        <CommandButton icon="check" command={{ kind: 'ok' }}>
          {taken ?? t('buttons.understood')}
        </CommandButton>
      </div>
    </div>
  );
}
