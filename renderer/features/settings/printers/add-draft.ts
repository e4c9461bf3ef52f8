import type { FoundPrinters, Identified } from '#shared/printing/found.ts';
import type { PrinterSettings } from '#shared/printing/printer.ts';

/** Steps of setting a printer up, in order. */
export const steps = ['find', 'model', 'stock', 'test', 'name'] as const;

/** Where setting up stands; `done` comes when the printer was kept. */
export type Step = (typeof steps)[number] | 'done';

/** A printer on its way into the settings. */
export interface Draft {
  readonly step: Step;
  readonly printer: PrinterSettings;
  /** What looking brought; null before it ended for the first time. */
  readonly found: FoundPrinters | null;
  readonly byHand: boolean;
  /** A printer was chosen or its way was entered. */
  readonly chosen: boolean;
  /** What the printer said of itself, for the connection that was asked. */
  readonly identified: { readonly asked: string; readonly answer: Identified } | null;
}

/** A draft of which nothing is known. */
export const beginning = (printer: PrinterSettings): Draft => ({
  step: 'find',
  printer,
  found: null,
  byHand: false,
  chosen: false,
  identified: null,
});
