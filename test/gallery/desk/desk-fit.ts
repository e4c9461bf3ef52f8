/** Something on a page of the desk that a designer would wince at. */
export interface DeskMisfit {
  readonly what: 'sideways' | 'cut' | 'small-target' | 'no-words' | 'nothing';
  readonly text: string;
}

/**
 * Looks at what the page of the desk shows now; it may scroll down, never sideways. Runs inside the page, so it must not
 * use anything from outside itself. `mayEnd`: texts that are allowed to end in an ellipsis (names of goods).
 */
export function deskMisfits(mayEnd: readonly string[]): DeskMisfit[] {
  const found: DeskMisfit[] = [];
  const root = document.querySelector('.desk-root');
  if (root === null) return [{ what: 'nothing', text: 'nothing is shown' }];
  const SLACK = 2;
  const LEAST_PX = 31;
  const excused = (text: string): boolean =>
    mayEnd.some((name) => name.includes(text) || text.includes(name));
  const clips = (box: Element): boolean => getComputedStyle(box).overflowX !== 'visible';

  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    if (text === '' || parent === null || excused(text)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue;
      // An open dialog stands above the page: what it stands in does not hold it. A chart holds its words by itself, and
      // within a drawing they stand where they are put.
      const last = parent.closest('.recharts-wrapper, dialog') ?? root;
      const first = parent.closest('svg') ?? parent;
      for (let box: Element | null = first; box !== null; box = box === last ? null : box.parentElement) {
        if (getComputedStyle(box).display === 'inline') continue;
        const edge = box.getBoundingClientRect();
        if (rect.left >= edge.left - SLACK && rect.right <= edge.right + SLACK) continue;
        found.push({ what: clips(box) ? 'cut' : 'sideways', text: `${text} · ${box.className}` });
        break;
      }
    }
  }
  for (const target of root.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, a')) {
    const style = getComputedStyle(target);
    const input = target as HTMLInputElement;
    const pressed = input.type === 'checkbox' ? (input.closest('label') ?? target) : target;
    const { width, height } = pressed.getBoundingClientRect();
    const hidden = style.opacity === '0' || width === 0 || style.display === 'inline';
    if (!hidden && Math.min(width, height) < LEAST_PX && input.type !== 'checkbox')
      found.push({ what: 'small-target', text: target.innerText || target.outerHTML.slice(0, 80) });
    const words =
      target.innerText.trim() || target.getAttribute('aria-label') || input.labels?.[0]?.textContent;
    if (!words) found.push({ what: 'no-words', text: target.outerHTML.slice(0, 80) });
  }
  return found;
}
