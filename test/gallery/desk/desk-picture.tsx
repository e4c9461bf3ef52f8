import { useEffect, useState } from 'react';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { DeskFrame } from '../../../renderer/features/desk/desk-frame.tsx';
import { IntakePage } from '../../../renderer/features/intake/intake-page.tsx';
import { PrintingPage } from '../../../renderer/features/printing/printing-page.tsx';
import { ProblemsPage } from '../../../renderer/features/problems/problems-page.tsx';
import { SettingsPage } from '../../../renderer/features/settings/settings-page.tsx';
import { KeyContext, useKeyWatch } from '../../../renderer/runtime/use-key.ts';
import { StartedContext } from '../../../renderer/runtime/use-runtime.ts';
import { deskStarted } from './desk-started.ts';
import type { DeskView } from './desk-views.ts';

const { documentElement: root } = document;
const pages: Partial<Record<DeskPage, (props: { go: (page: DeskPage) => void }) => React.JSX.Element>> = {
  settings: SettingsPage,
  printing: PrintingPage,
  problems: ProblemsPage,
  intake: IntakePage,
};
const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

/** Waits for a thing to come, as long as a person would. */
async function appears(selector: string): Promise<HTMLElement | null> {
  for (let frames = 0; frames < 300; frames++) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
    await frame();
  }
  return null;
}

const settled = (): boolean =>
  document.querySelector('[aria-busy="true"]') === null && document.querySelector('.desk-root') !== null;

/** A page of the desk as a view says, after the clicks that lead there. */
export function DeskPicture({ view }: { readonly view: DeskView }) {
  const [started] = useState(() => deskStarted(view));
  const [page, go] = useState<DeskPage>(view.page);
  useEffect(() => {
    let gone = false;
    root.dataset['shown'] = 'no';
    const run = async (): Promise<void> => {
      await frame();
      for (const selector of gone ? [] : (view.clicks ?? [])) {
        (await appears(selector))?.click();
        await frame();
        await frame();
      }
      for (let frames = 0; frames < 600 && !settled(); frames++) await frame();
      await frame();
      if (!gone) root.dataset['shown'] = 'yes';
    };
    void run();
    return () => {
      gone = true;
    };
  }, [view]);
  const Page = pages[page];
  const key = useKeyWatch(started);
  return (
    <StartedContext value={started}>
      <KeyContext value={key}>
        <DeskFrame page={page} go={go}>
          {Page === undefined ? null : <Page go={go} />}
        </DeskFrame>
      </KeyContext>
    </StartedContext>
  );
}
