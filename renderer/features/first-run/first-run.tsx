import type { FirstRun as Run } from '#shared/bridge/first-run.ts';
import { DeskLock } from '../../parts/desk-lock.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { AskLabels } from './ask-labels.tsx';
import { AskLanguage } from './ask-language.tsx';
import { AskMarket } from './ask-market.tsx';
import { AskPeople } from './ask-people.tsx';
import { AskScanner } from './ask-scanner.tsx';
import { useSteps } from './use-steps.ts';

/** Setting a station up: five questions, one a screen. In a guarded house they want a supervisor (WA1). */
export function FirstRun({ run }: { readonly run: Run }) {
  const { runtime } = useStarted();
  const steps = useSteps(run);
  if (runtime.desk.needs()) return <DeskLock />;
  switch (run.at) {
    case 'language':
      return <AskLanguage steps={steps} />;
    case 'labels':
      return <AskLabels steps={steps} />;
    case 'scanner':
      return <AskScanner steps={steps} />;
    case 'market':
      return <AskMarket steps={steps} />;
    case 'people':
    case 'parcel':
      return <AskPeople steps={steps} />;
  }
}
