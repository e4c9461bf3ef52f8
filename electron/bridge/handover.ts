import { postingNumber } from '#shared/kit/brand.ts';
import type { PrintJobs } from '../printers/jobs/jobs.ts';
import type { Spool } from '../printers/spool/spool.ts';
import type { Journal } from '../store/journal/journal.ts';
import { actName, fetchAct, type ActParts } from './acts.ts';
import { effectRunner } from './market.ts';
import type { HandlersOf } from './register.ts';

/** What the calls about carriages need. */
export interface HandoverParts extends ActParts {
  readonly journal: Pick<Journal, 'has'>;
}

/** Calls about carriages. */
export type HandoverCall =
  | 'market.handoverMethods'
  | 'market.createCarriage'
  | 'market.setCarriagePostings'
  | 'market.approveCarriage'
  | 'market.cancelCarriage'
  | 'market.carriageCode'
  | 'market.carriageCodePicture'
  | 'market.carriage'
  | 'market.carriagePapers'
  | 'market.carriageAct';

/** Handlers about carriages. What changes something outside runs only when its effect is in the journal (OB2). */
export function handoverHandlers(parts: HandoverParts): HandlersOf<HandoverCall> {
  const { market } = parts;
  const effect = effectRunner(parts);
  return {
    'market.handoverMethods': async ({ methodId, cursor, shop }) =>
      (await market(shop)).handoverMethods({ methodId, departureDay: null }, cursor),
    'market.createCarriage': ({ methodId, ...which }) =>
      effect(which, (port) => port.createCarriage(methodId, null)),
    'market.setCarriagePostings': ({ id, numbers, ...which }) =>
      effect(which, (port) => port.setCarriagePostings(id, numbers.map(postingNumber))),
    'market.approveCarriage': ({ id, ...which }) => effect(which, (port) => port.approveCarriage(id, null)),
    'market.cancelCarriage': ({ id, ...which }) => effect(which, (port) => port.cancelCarriage(id)),
    'market.carriageCode': async ({ id, shop }) => (await market(shop)).carriageCode(id),
    'market.carriageCodePicture': async ({ id, shop }) => (await market(shop)).carriageCodePicture(id),
    'market.carriage': async ({ id, shop }) => (await market(shop)).carriage(id),
    'market.carriagePapers': async ({ id, shop }) => (await market(shop)).carriagePapers(id),
    'market.carriageAct': ({ id, shop }) => fetchAct(id, parts, shop),
  };
}

/** Prints acts where lists go. */
export const actPrinting = ({
  jobs,
  spool,
}: {
  readonly jobs: PrintJobs;
  readonly spool: Spool;
}): HandlersOf<'print.act'> => ({
  'print.act': ({ jobId, id, shop }) => {
    const printer = jobs.route('manifest');
    if (printer === null) return Promise.resolve({ outcome: 'failed', detail: 'unreachable' });
    return spool.print(jobs.ofKept(jobId, actName(id, shop), null, printer, 'manifest'));
  },
});
