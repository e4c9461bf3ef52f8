import type { PrinterModel } from '#shared/printing/model.ts';
import { paperInTurn, realTimeStatus } from './escpos.ts';
import { qlNews, qlStatus } from './ql.ts';
import type { StatusProtocol } from './reading.ts';
import { tsplStatus } from './tspl.ts';
import { errorStatus, hostStatus } from './zpl.ts';

/**
 * How each kind of printer is asked. Zebra does not answer `~HS` without paper, with the head open or too hot
 * (programming guide, "~HS"): its silence is "not ready". TSC answers `ESC ! ?` at once, whatever lies before it (TSPL manual, "Document conventions"). A QL may be silent while it prints and over the network.
 */
export const statusProtocols: Readonly<Record<PrinterModel['status'], StatusProtocol | null>> = {
  'zpl-hs': { now: hostStatus, after: hostStatus, overtakesMs: 0, silence: 'unreachable' },
  'zpl-hqes': { now: errorStatus, after: hostStatus, overtakesMs: 0, silence: 'unreachable' },
  tspl: { now: tsplStatus, after: tsplStatus, overtakesMs: 150, silence: 'unreachable' },
  escpos: { now: realTimeStatus, after: paperInTurn, overtakesMs: 0, silence: 'unreachable' },
  ql: { now: qlStatus, after: qlNews, overtakesMs: 0, silence: 'unknown' },
  none: null,
};
