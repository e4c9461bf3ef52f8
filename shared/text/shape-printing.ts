import type { JobState } from '../printing/job.ts';
import type { Said } from './shape-station.ts';

/** Texts of printing by hand and of the jobs, in one language. */
export interface PrintingText<T> {
  readonly tabs: Readonly<Record<'make' | 'jobs', T>>;
  readonly what: T;
  readonly number: T;
  readonly copies: T;
  readonly print: T;
  readonly printer: T;
  readonly sent: T;
  readonly waits: Said<T>;
  readonly notSent: T;
  readonly toJobs: T;
  readonly nothing: T;
  readonly printSheets: T;
  readonly sample: T;
  readonly language: T;
  readonly all: T;
  readonly clear: T;
  readonly from: T;
  readonly to: T;
  readonly wrongNumber: T;
  readonly product: {
    readonly search: T;
    readonly ordered: T;
    readonly orderedNone: T;
    readonly chosen: T;
    readonly noBarcode: T;
    readonly none: Said<T>;
    readonly unknown: Said<T>;
    readonly barcode: T;
    readonly more: T;
    readonly add: T;
    readonly labelsOf: T;
  };
  readonly marking: {
    readonly code: T;
    readonly hint: T;
    readonly wrong: Said<T>;
    readonly read: T;
    readonly name: T;
    readonly again: T;
  };
  readonly slots: { readonly hint: T; readonly row: T };
  readonly totes: { readonly hint: T };
  readonly badges: { readonly hint: T };
  readonly sheet: { readonly hint: T };
  readonly cards: { readonly hint: T };
  readonly handling: { readonly kilograms: T; readonly hint: T };
  readonly slips: { readonly hint: T; readonly none: Said<T>; readonly units: T };
  readonly picks: { readonly hint: T; readonly none: Said<T>; readonly summary: T };
  readonly waves: { readonly hint: T; readonly name: T };
  readonly manifest: {
    readonly hint: T;
    readonly none: Said<T>;
    readonly carrier: T;
    readonly allCarriers: T;
    readonly summary: T;
  };
  readonly cargo: {
    readonly hint: T;
    readonly supply: T;
    readonly type: T;
    readonly warehouse: T;
    readonly pallet: T;
    readonly box: T;
    readonly code: T;
    readonly codeHint: T;
  };
  readonly test: { readonly hint: T };
  readonly jobs: {
    readonly open: T;
    readonly ended: T;
    readonly none: Said<T>;
    readonly states: Readonly<Record<JobState, T>>;
    readonly saidSo: T;
    readonly because: T;
    readonly labels: T;
    readonly cameOut: T;
    readonly yes: T;
    readonly no: T;
    readonly again: T;
    readonly withdraw: T;
    readonly atTable: T;
    readonly notDone: T;
    readonly gone: T;
    readonly attention: T;
  };
}
