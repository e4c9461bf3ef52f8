import type { Result } from '#shared/kit/result.ts';

/** A queue of the Windows spooler. */
export interface WinQueue {
  readonly name: string;
  readonly driver: string;
  readonly port: string;
  /** Bits of `PRINTER_STATUS_*`. */
  readonly status: number;
  /** Bits of `PRINTER_ATTRIBUTE_*`. */
  readonly attributes: number;
}

/** What a driver says of itself: `cVersion` and `dwPrinterDriverAttributes` of DRIVER_INFO_8. */
export interface WinDriver {
  readonly version: number;
  readonly attributes: number;
}

/** How a call can fail; the spooler's own numbers are lost between threads, so what failed must do. */
export type WinFailure = 'failed';

/** An open queue; every call is one of `winspool.drv` and blocks no thread of ours. */
export interface WinPrinter {
  state(): Promise<Result<WinQueue, WinFailure>>;
  driver(): Promise<Result<WinDriver, WinFailure>>;
  /** Begins a document; its job number. */
  startDoc(title: string, dataType: 'RAW' | 'XPS_PASS'): Promise<Result<number, WinFailure>>;
  /** How many of the bytes were taken. */
  write(bytes: Uint8Array): Promise<Result<number, WinFailure>>;
  endDoc(): Promise<Result<void, WinFailure>>;
  /** Bits of `JOB_STATUS_*`; `failed` where the queue has no such job (any more). */
  jobStatus(job: number): Promise<Result<number, WinFailure>>;
  deleteJob(job: number): Promise<Result<void, WinFailure>>;
  close(): Promise<void>;
}

/** The Windows spooler, as little of it as printing needs. */
export interface Winspool {
  queues(): Promise<Result<readonly WinQueue[], WinFailure>>;
  open(queue: string): Promise<Result<WinPrinter, WinFailure>>;
}

/** Gives the spooler of this machine; null where there is none. */
export type LoadWinspool = () => Promise<Winspool | null>;
