import type { PrinterModel } from '#shared/printing/model.ts';
import { paperInTurn, realTimeStatus } from './escpos.ts';
import { qlNews, qlStatus } from './ql.ts';
import type { StatusProtocol } from './reading.ts';
import { tsplStatus } from './tspl.ts';
import { errorStatus, hostStatus } from './zpl.ts';

/**
 * How each kind of printer is asked. Zebra does not answer `~HS` without paper, with the head open or too hot
 * (programming guide, "~HS"): its silence is "not ready". A QL may be silent while it prints and over the network.
 */
export const statusProtocols: Readonly<Record<PrinterModel['status'], StatusProtocol | null>> = {
  'zpl-hs': { now: hostStatus, after: hostStatus, silence: 'unreachable' },
  'zpl-hqes': { now: errorStatus, after: hostStatus, silence: 'unreachable' },
  tspl: { now: tsplStatus, after: tsplStatus, silence: 'unreachable' },
  escpos: { now: realTimeStatus, after: paperInTurn, silence: 'unreachable' },
  ql: { now: qlStatus, after: qlNews, silence: 'unknown' },
  none: null,
};
