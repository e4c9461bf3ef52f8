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

/** Writes into a field as a person does: React hears of it. */
function fill(field: HTMLElement | null, text: string): void {
  if (!(field instanceof HTMLInputElement)) throw new Error('no field to write into');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const settled = (): boolean => document.querySelector('[aria-busy="true"]') === null;

/** What is done to a page before its picture is taken; selectors. */
export interface Deeds {
  /** Clicked, or filled with a text, one after the other. */
  readonly clicks?: readonly (string | readonly [field: string, text: string])[];
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
      for (const deed of gone ? [] : (deeds.clicks ?? [])) {
        if (typeof deed === 'string') (await appears(deed))?.click();
        else fill(await appears(deed[0]), deed[1]);
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
