import type { LabelDesign, LabelDesigns, Logo } from '../label/design.ts';
import type { LabelKind } from '../label/kinds.ts';
import type { PrinterSettings, Routes } from './printer.ts';

/** What of the settings printing goes by. */
export interface PrintingSettings {
  readonly printers: readonly PrinterSettings[];
  readonly routes: Routes;
  readonly designs: LabelDesigns;
  readonly logos: readonly Logo[];
}

/** The printer of a kind: the one it is routed to, else the first; null where there is none. */
export const printerFor = (kind: LabelKind, { printers, routes }: PrintingSettings): PrinterSettings | null =>
  printers.find((printer) => printer.id === routes[kind]) ?? printers[0] ?? null;

/** How a kind is to look: as the supervisor said, else on whatever its printer is loaded with. */
export const designFor = (kind: LabelKind, settings: PrintingSettings): LabelDesign =>
  settings.designs[kind] ?? {
    size: printerFor(kind, settings)?.size ?? '100x150',
    offsetXMm: 0,
    offsetYMm: 0,
    hidden: [],
    logo: null,
  };

/** The logo of a kind, null where its design has none. */
export function logoFor(kind: LabelKind, settings: PrintingSettings): Logo | null {
  const { logo } = designFor(kind, settings);
  return settings.logos.find(({ id }) => id === logo) ?? null;
}
