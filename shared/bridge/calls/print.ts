import * as v from 'valibot';
import type { LabelError } from '../../label/errors.ts';
import type { LabelFinding } from '../../label/findings.ts';
import { labelKinds } from '../../label/kinds.ts';
import { labelDocSchema } from '../../label/schema.ts';
import type { FoundPrinters, Identified } from '../../printing/found.ts';
import type { JobView } from '../../printing/job.ts';
import type { LargerPage } from '../../printing/larger.ts';
import type { PrinterModel } from '../../printing/model.ts';
import { connectionSchema, printerSchema } from '../../printing/printer.ts';
import type { PrinterState } from '../../printing/state.ts';
import { keySchema, postingNumberSchema, text, vouched } from '../schema.ts';

/** How a print job ended. `maybe`: bytes went out and then the line broke; nothing guesses. */
export interface PrintResult {
  readonly outcome: 'printed' | 'maybe' | 'failed';
  /** Closed words: `unreachable`, `cut`, `timed-out`, `label-torn`, `label-foreign`, `label-larger-than-stock`, `label-missing`, `unfit`, … */
  readonly detail: string | null;
  /** With `page-larger`: the question that has to be answered before this label can print. */
  readonly larger?: LargerPage;
}

const number = postingNumberSchema;
const nothing = v.undefined();

/** Labels and printers. */
export const printCalls = {
  /** A label as the printer of its kind will show it: PNG bytes in its own dots, and what is worth telling. */
  'labels.preview': {
    request: v.object({ kind: v.picklist(labelKinds), doc: labelDocSchema }),
    response: vouched<
      | {
          readonly ok: true;
          readonly value: { readonly png: Uint8Array; readonly findings: readonly LabelFinding[] };
        }
      | { readonly ok: false; readonly error: LabelError }
    >(),
  },
  'labels.previewKept': {
    request: v.object({ number }),
    response: vouched<
      | { readonly ok: true; readonly value: Uint8Array }
      | { readonly ok: false; readonly error: LabelError | { readonly kind: 'label-missing' } }
    >(),
  },
  /**
   * Prints labels of one kind on the printer it is routed to. The same job id prints once, whatever happens; asked again,
   * it tells how the job stands. Not finished within a moment it is `failed` with the word why it waits: the job keeps its
   * place, and whoever asked asks again.
   */
  'print.doc': {
    request: v.object({
      jobId: keySchema,
      kind: v.picklist(labelKinds),
      docs: v.pipe(v.array(labelDocSchema), v.minLength(1), v.maxLength(200)),
      copies: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
      /** `asker`: printed only while it is asked for; `spool`: kept and carried on by main, over restarts too. */
      owner: v.picklist(['asker', 'spool']),
      /** Id of a printer instead of the one the kind is routed to; where there is no such one any more, the route holds. */
      printer: v.optional(text(40)),
    }),
    response: vouched<PrintResult>(),
  },
  /** `mark`: printed where the page is empty, from the second copy on. `printer`: as for `print.doc`. */
  'print.kept': {
    request: v.object({
      jobId: keySchema,
      number,
      mark: v.nullable(text(40)),
      printer: v.optional(text(40)),
    }),
    response: vouched<PrintResult>(),
  },
  /** Jobs that wait, are under way or ended lately, newest first. */
  'print.jobs': { request: nothing, response: vouched<readonly JobView[]>() },
  /** What a person says about a job: print it again, take it back, or what became of one that is `maybe`. */
  'print.settle': {
    request: v.object({ jobId: keySchema, say: v.picklist(['again', 'withdraw', 'came-out', 'did-not']) }),
    response: vouched<JobView | null>(),
  },
  'printers.states': { request: nothing, response: vouched<readonly PrinterState[]>() },
  'printers.models': { request: nothing, response: vouched<readonly PrinterModel[]>() },
  /** Looks around: network, queues of the system, cables. Takes some seconds. */
  'printers.find': { request: nothing, response: vouched<FoundPrinters>() },
  /** Asks a printer in every language who it is. */
  'printers.identify': {
    request: v.object({ connection: connectionSchema }),
    response: vouched<Identified>(),
  },
  /** Prints a label on a printer that is not in the settings yet. */
  'printers.test': {
    request: v.object({ printer: printerSchema, doc: labelDocSchema }),
    response: vouched<PrintResult>(),
  },
} as const;
