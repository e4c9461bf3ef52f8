import { useEffect } from 'react';

const { documentElement: root } = document;
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

const settled = (): boolean => document.querySelector('[aria-busy="true"]') === null;

/** What is done to a page before its picture is taken; selectors. */
export interface Deeds {
  /** Clicked, one after the other. */
  readonly clicks?: readonly string[];
  /** Brought into sight at last. */
  readonly sight?: string;
}

/** Does to a page what leads to its picture, then says that it is shown. */
export function useClicks(deeds: Deeds): void {
  useEffect(() => {
    let gone = false;
    root.dataset['shown'] = 'no';
    const run = async (): Promise<void> => {
      await frame();
      for (const selector of gone ? [] : (deeds.clicks ?? [])) {
        (await appears(selector))?.click();
        await frame();
        await frame();
      }
      for (let frames = 0; frames < 600 && !settled(); frames++) await frame();
      if (deeds.sight !== undefined) (await appears(deeds.sight))?.scrollIntoView({ block: 'start' });
      await frame();
      if (!gone) root.dataset['shown'] = 'yes';
    };
    void run();
    return () => {
      gone = true;
    };
  }, [deeds]);
}
