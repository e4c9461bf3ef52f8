import type { LabelLanguage } from '../label/languages.ts';
import type { Connection } from './printer.ts';
import type { PrinterCondition } from './state.ts';

/** A printer that looking around found; `model` is the id of the model it names itself, null where it does not. */
export interface FoundPrinter {
  readonly name: string;
  readonly connection: Connection;
  /** How it was found. */
  readonly by: 'mdns' | 'cups' | 'windows' | 'usb' | 'serial';
  readonly model: string | null;
  /** What it says of itself, for a person to read. */
  readonly says: string;
}

/** What a search brought; `failed` names ways of looking that could not be used, with a closed word why. */
export interface FoundPrinters {
  readonly printers: readonly FoundPrinter[];
  readonly failed: readonly { readonly by: FoundPrinter['by']; readonly why: string }[];
}

/** Who a printer says it is when asked in every language; null where it did not answer or said nothing of it. */
export interface Identified {
  readonly language: LabelLanguage | null;
  readonly model: string | null;
  readonly dpi: 203 | 300 | 600 | null;
  readonly condition: PrinterCondition;
  /** Its answer, control characters shown as dots, at most 200 characters. */
  readonly says: string;
}
