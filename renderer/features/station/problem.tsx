import { problemName } from '#shared/text/names.ts';
import { message } from '#shared/text/message.ts';
import type { Screen } from '../../session/view.ts';
import { DoneScreen } from './done-screen.tsx';
import { useTable } from './words.ts';

/** A problem was reported: the goods are set aside, the table goes on. */
export function ProblemScreen({ screen }: { readonly screen: Extract<Screen, { kind: 'problem' }> }) {
  const { t, say } = useTable();
  const hint = say(message('station:problem.hint', { reason: problemName(screen.reason) }));
  return (
    <DoneScreen
      posting={screen.posting}
      work={null}
      icon="warn"
      title={t('problem.title')}
      hint={hint}
      next={t('problem.next')}
    />
  );
}
