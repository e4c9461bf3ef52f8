import type { Page } from 'playwright';

declare global {
  interface Window {
    /** What a Tab can reach, in the order of the page. */
    controls: HTMLElement[];
  }
}

/** Counts what a person can use on the page that is shown, and puts the keyboard in front of all of it. */
function begin(): number {
  const reachable =
    'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]';
  const all = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
    (node) => node.tabIndex >= 0 && node.checkVisibility({ visibilityProperty: true }),
  );
  // Of radio buttons that belong together the keyboard stops at one; arrows reach the others.
  const stands = (node: HTMLElement): boolean => {
    if (!(node instanceof HTMLInputElement) || node.type !== 'radio') return true;
    const group = all.filter(
      (other): other is HTMLInputElement => other instanceof HTMLInputElement && other.name === node.name,
    );
    return node === (group.find(({ checked }) => checked) ?? group[0]);
  };
  window.controls = all.filter(stands);
  document.body.tabIndex = -1;
  document.body.focus();
  return window.controls.length;
}

/** Where the focus is now: which control, whether a person sees it, and how the step there went. */
function look(before: number): {
  readonly at: number;
  readonly wrong: readonly string[];
  readonly grown: boolean;
} {
  const named = (node: Element | null): string =>
    node === null
      ? 'nothing'
      : `${node.tagName} ${(node as HTMLElement).innerText || node.outerHTML}`.slice(0, 70);
  const active = document.activeElement as HTMLElement | null;
  const at = active === null ? -1 : window.controls.indexOf(active);
  const wrong: string[] = [];
  // A long list draws more rows as one walks down it.
  const grown = at === -1 && active?.closest('[data-rows]') !== null && active !== null;
  if (active === null || at === -1)
    return { at, wrong: grown ? [] : [`the focus is on ${named(active)}`], grown };
  const drawn = [active, active.parentElement, active.nextElementSibling, active.closest('label')].some(
    (node) => {
      if (node === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(node);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    },
  );
  if (!drawn) wrong.push(`no ring around ${named(active)}`);
  const last = window.controls[before];
  if (last !== undefined) {
    const [a, b] = [last.getBoundingClientRect(), active.getBoundingClientRect()];
    // Up is right only into the next column.
    const near = last.closest('main, aside, nav, section, form, [role=dialog]');
    const same = near !== null && near === active.closest('main, aside, nav, section, form, [role=dialog]');
    if (same && b.bottom <= a.top + 1 && b.left < a.right - 1)
      wrong.push(`up from ${named(last)} to ${named(active)}`);
  }
  return { at, wrong, grown: false };
}

/** Steps more than there are controls: the rows that a list adds, and the day, month and year of a date. */
const MORE_STEPS = 400;

/** Whether the focus is in the date where it was before: its day, month and year are steps of their own. */
function isPartOfDate(before: number): boolean {
  const active = document.activeElement;
  return (
    active instanceof HTMLInputElement && active.type === 'date' && window.controls.indexOf(active) === before
  );
}

/** What is wrong with the way of the Tab key over the page that is shown: every control once, in reading order, each with its ring. */
export async function wrongWithTabs(page: Page): Promise<readonly string[]> {
  const count = await page.evaluate(begin);
  const wrong: string[] = [];
  let before = -1;
  for (let step = 0; before < count - 1 && step < count + MORE_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(look, before);
    if (seen.grown || (await page.evaluate(isPartOfDate, before))) continue;
    wrong.push(...seen.wrong);
    if (seen.at !== before + 1 && seen.at !== -1) wrong.push(`control ${seen.at} behind control ${before}`);
    if (seen.at === -1) break;
    before = seen.at;
  }
  if (before !== count - 1) wrong.push(`${count - 1 - before} of ${count} controls not reached`);
  return wrong;
}
