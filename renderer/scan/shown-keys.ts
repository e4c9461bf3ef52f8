import { GS } from '#shared/domain/rules/marking.ts';
import type { Scan } from './scan.ts';

/** One character of a scan as it is shown to a person. */
export interface ShownKey {
  readonly text: string;
  readonly kind: 'plain' | 'separator' | 'control' | 'end';
}

const endSigns = { enter: '⏎', tab: '⇥', 'line-feed': '↓', silence: '' } as const;

function shown(character: string): ShownKey {
  if (character === GS) return { text: 'GS', kind: 'separator' };
  if (character === ' ') return { text: '␣', kind: 'plain' };
  const code = character.charCodeAt(0);
  return code < 32 ? { text: `#${code}`, kind: 'control' } : { text: character, kind: 'plain' };
}

/** What arrived, character by character, separators and the end of it included (SC10). */
export function shownKeys({ text, aim, end }: Pick<Scan, 'text' | 'aim' | 'end'>): readonly ShownKey[] {
  const sign = endSigns[end];
  return [
    ...(aim === null ? [] : [{ text: aim, kind: 'control' } as const]),
    ...Array.from(text, shown),
    ...(sign === '' ? [] : [{ text: sign, kind: 'end' } as const]),
  ];
}

/** Middle wait between the keys of a scan, ms; null where it did not come by keys. */
export function typicalGap({ keys }: Pick<Scan, 'keys'>): number | null {
  const gaps = keys.slice(1).map((key, i) => key.at - (keys[i]?.at ?? key.at));
  const sorted = gaps.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
