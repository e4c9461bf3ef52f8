import { useState } from 'react';
import { nextQuestion, putOffAll, questionBefore, type FirstRun } from '#shared/bridge/first-run.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { atStep } from './ending.ts';

/** What a question is given: the settings as they are, and the ways on from it. */
export interface Steps {
  readonly settings: Settings;
  readonly run: FirstRun;
  /** Keeps what was answered and goes on; without changes the answer is what the settings say already. */
  readonly answer: (change?: (before: Settings) => Settings) => void;
  /** Keeps something and stays. */
  readonly keep: (change: (before: Settings) => Settings) => void;
  readonly later: () => void;
  readonly allLater: () => void;
  readonly back: () => void;
  /** Whether the last answer could not be kept. */
  readonly failed: boolean;
}

/** The way through the questions; every step is kept before the next one is shown (FR3). */
export function useSteps(run: FirstRun): Steps {
  const { runtime, log } = useStarted();
  const [failed, setFailed] = useState(false);
  const write = (next: (before: Settings) => Settings): void => {
    runtime.saveSettings(next(runtime.settings())).then(
      () => setFailed(false),
      (fault: unknown) => {
        log('first-run', String(fault));
        setFailed(true);
      },
    );
  };
  return {
    settings: runtime.settings(),
    run,
    failed,
    answer: (change = (before) => before) =>
      write((before) => {
        const changed = change(before);
        return atStep(changed, nextQuestion(changed.firstRun ?? run, true));
      }),
    keep: write,
    later: () => write((before) => atStep(before, nextQuestion(run, false))),
    allLater: () => write((before) => atStep(before, putOffAll(run))),
    back: () => write((before) => ({ ...before, firstRun: questionBefore(run) })),
  };
}
