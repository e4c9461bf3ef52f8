import type { LabelKind } from '../label/kinds.ts';
import { dotsPerMm, type Dpi, type LabelSize } from '../label/size.ts';
import { folderPrinter, type PrinterSettings, type Routes } from './printer.ts';

/** The printers of a station and what goes where. */
export interface Roster {
  readonly printers: readonly PrinterSettings[];
  readonly routes: Routes;
}

/** A printer that nobody has set up yet, with an id that no other has (PS1). */
export function newPrinter(printers: readonly PrinterSettings[], size: LabelSize): PrinterSettings {
  let n = printers.length + 1;
  while (printers.some(({ id }) => id === `P${n}`)) n += 1;
  return { ...folderPrinter(size), id: `P${n}`, name: '' };
}

/** A printer with changes; whatever moves the ruler's marks takes the check with the ruler back (PS3). */
export function changedPrinter(before: PrinterSettings, next: Partial<PrinterSettings>): PrinterSettings {
  const after = { ...before, ...next };
  const moved =
    after.model !== before.model ||
    after.size !== before.size ||
    after.overrides.dpi !== before.overrides.dpi ||
    JSON.stringify(after.connection) !== JSON.stringify(before.connection);
  if (!moved || next.checkedAt !== undefined) return after;
  const { checkedAt: _, ...unchecked } = after;
  return unchecked;
}

/** The roster without a printer; its routes go along. Null for the last one: a station needs one (PS1). */
export function withoutPrinter({ printers, routes }: Roster, id: string): Roster | null {
  const left = printers.filter((printer) => printer.id !== id);
  if (left.length === 0) return null;
  const kept = Object.entries(routes).filter(([, printer]) => printer !== id);
  return { printers: left, routes: Object.fromEntries(kept) };
}

/** The roster with a printer in front: it prints whatever is routed nowhere. */
export const withFirst = ({ printers, routes }: Roster, id: string): Roster => ({
  printers: [...printers].sort((a, b) => Number(b.id === id) - Number(a.id === id)),
  routes,
});

/** Routes with one kind sent to a printer; null sends it to the first one again. */
export function routed(routes: Routes, kind: LabelKind, printer: string | null): Routes {
  const { [kind]: _, ...others } = routes;
  return printer === null ? others : { ...others, [kind]: printer };
}

const MOST_DOTS = 400;

/** A printer whose print is shifted further, by mm or by single dots; it stays within what its settings take. */
export function nudged(
  { offsetX, offsetY }: Pick<PrinterSettings, 'offsetX' | 'offsetY'>,
  way: { readonly right: number; readonly down: number },
  step: 'mm' | 'dot',
  dpi: Dpi,
): Pick<PrinterSettings, 'offsetX' | 'offsetY'> {
  const dots = step === 'mm' ? Math.round(dotsPerMm(dpi)) : 1;
  const within = (value: number): number => Math.max(-MOST_DOTS, Math.min(MOST_DOTS, value));
  return { offsetX: within(offsetX + way.right * dots), offsetY: within(offsetY + way.down * dots) };
}
