import type { PrintResult } from '#shared/bridge/calls/print.ts';

/** How a test label stands. */
export type TestPrint =
  { readonly kind: 'none' | 'printing' } | { readonly kind: 'ended'; readonly result: PrintResult };
