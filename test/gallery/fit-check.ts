/** Something a designer would wince at: text outside its box, outside the window, or over other text. */
export interface Misfit {
  readonly what: 'leaves-box' | 'leaves-window' | 'cut' | 'overlaps' | 'small-target' | 'no-words';
  readonly text: string;
}

/**
 * Looks at what the page shows now. Runs inside the page, so it must not use anything from outside itself.
 * `mayEnd`: texts that are allowed to end in an ellipsis (product names).
 */
export function misfits(mayEnd: readonly string[]): Misfit[] {
  const found: Misfit[] = [];
  const root = document.querySelector('.table-root, [data-fatal], [data-stage]');
  if (root === null) return [{ what: 'no-words', text: 'nothing is shown' }];
  const SLACK = 2;
  const wide = window.innerWidth + SLACK;
  const high = window.innerHeight + SLACK;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const shown: {
    readonly node: Element;
    readonly rect: DOMRect;
    readonly text: string;
    readonly size: number;
  }[] = [];

  const cuts = (node: Element): boolean => {
    const style = getComputedStyle(node);
    return style.overflow !== 'visible' || style.webkitLineClamp !== 'none';
  };
  const excused = (text: string): boolean =>
    mayEnd.some((name) => name.includes(text) || text.includes(name));

  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.replaceAll('\u200b', '').trim() ?? '';
    const parent = node.parentElement;
    if (text === '' || parent === null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue;
      // A font's box is taller than its letters: look at the letters; the largest words are numbers and capitals.
      const tall = size > 6 * rem ? size * 0.75 : size;
      const air = Math.max(0, rect.height - tall) / 2;
      const letters = new DOMRect(rect.x, rect.y + air, rect.width, rect.height - 2 * air);
      let visible = true;
      for (let box: Element | null = parent; box !== null && box !== root; box = box.parentElement) {
        const edge: DOMRect = box.getBoundingClientRect();
        if (getComputedStyle(box).display === 'inline') continue;
        const sideways: boolean = letters.left < edge.left - SLACK || letters.right > edge.right + SLACK;
        const below = letters.bottom > edge.bottom + SLACK + size * 0.15;
        const holder = box.matches(
          'button, .chip, .card, .choice, main, footer, header, aside, .place, li, dl',
        );
        if (!sideways && !below) continue;
        if (cuts(box)) visible = false;
        else if (sideways || holder)
          found.push({ what: 'leaves-box', text: `${text} · ${box.tagName}.${box.className}` });
        else continue;
        break;
      }
      const inWindow =
        letters.left >= -SLACK && letters.right <= wide && letters.top >= -SLACK && letters.bottom <= high;
      if (visible && !inWindow) found.push({ what: 'leaves-window', text });
      if (visible) shown.push({ node: parent, rect: letters, text, size });
      else if (!excused(text)) found.push({ what: 'cut', text });
    }
  }
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.scrollWidth > element.clientWidth + SLACK && element.clientWidth > 0 && cuts(element)) {
      const text = element.innerText.replaceAll('\u200b', '').trim();
      if (text !== '' && !excused(text)) found.push({ what: 'cut', text: `${text} · ${element.className}` });
    }
  }
  for (const [i, one] of shown.entries()) {
    for (const other of shown.slice(i + 1)) {
      if (one.node === other.node || one.node.contains(other.node) || other.node.contains(one.node)) continue;
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      if (across > SLACK && down > Math.min(one.size, other.size) * 0.3)
        found.push({ what: 'overlaps', text: `${one.text} × ${other.text}` });
    }
  }
  for (const target of root.querySelectorAll<HTMLElement>('button, input, select, a')) {
    const { width, height } = target.getBoundingClientRect();
    if (Math.min(width, height) < 3.5 * rem - 1)
      found.push({ what: 'small-target', text: target.innerText || target.tagName });
    const words =
      target.innerText.trim() ||
      target.getAttribute('aria-label') ||
      (target as HTMLInputElement).labels?.[0]?.innerText;
    if (!words) found.push({ what: 'no-words', text: target.outerHTML.slice(0, 80) });
  }
  return found;
}
