import type { Box, LabelDoc, LabelItem } from './doc.ts';

function moved(item: LabelItem, dx: number, dy: number): LabelItem {
  if (item.kind === 'line')
    return { ...item, x1: item.x1 + dx, x2: item.x2 + dx, y1: item.y1 + dy, y2: item.y2 + dy };
  const box: Box = { ...item.box, x: item.box.x + dx, y: item.box.y + dy };
  return { ...item, box };
}

/** Everything that is drawn, moved right and down by mm on the same stock; what leaves it is found by the check. */
export function shiftLabel(doc: LabelDoc, dx: number, dy: number): LabelDoc {
  if (dx === 0 && dy === 0) return doc;
  return { ...doc, items: doc.items.map((item) => moved(item, dx, dy)) };
}
