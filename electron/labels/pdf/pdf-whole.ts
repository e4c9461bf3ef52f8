import type { LabelError } from '#shared/label/errors.ts';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/**
 * Tells a whole PDF from a torn one before any renderer sees it: head, end mark, and a cross-reference
 * where the end says it is (ISO 32000-1, 7.5). Renderers mend torn files silently and print half a label.
 */
export function wholePdf(bytes: Uint8Array): LabelError | null {
  if (bytes.length === 0) return { kind: 'empty-pdf', page: null };
  const head = latin(bytes.subarray(0, 1024)).indexOf('%PDF-');
  if (head < 0) return { kind: 'torn-pdf', why: 'not-a-pdf' };
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(
    latin(bytes.subarray(-2048)).replace(/%%EOF[^%]*$/, '%%EOF'),
  );
  if (end === null) return { kind: 'torn-pdf', why: 'cut-short' };
  // Some writers count from the head, some from the first byte.
  const offsets = [Number(end[1]), Number(end[1]) + head];
  const there = offsets.map((at) => latin(bytes.subarray(at, at + 40)));
  return there.some((text) => /^\s*(xref|\d+\s+\d+\s+obj)/.test(text))
    ? null
    : { kind: 'torn-pdf', why: 'damaged' };
}
