import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { err } from '#shared/kit/result.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { PrintJobs } from '../printers/jobs/jobs.ts';
import type { Spool } from '../printers/spool/spool.ts';
import type { Journal } from '../store/journal/journal.ts';
import { actName, fetchAct, type ActParts } from './acts.ts';
import { notJournaled } from './market.ts';
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
  | 'market.carriage'
  | 'market.carriagePapers'
  | 'market.carriageAct';

/** Handlers about carriages. What changes something outside runs only when its effect is in the journal (OB2). */
export function handoverHandlers(parts: HandoverParts): HandlersOf<HandoverCall> {
  const { market, journal } = parts;
  const effect = async <T>(
    effectId: string,
    run: (market: Marketplace) => Promise<MarketAnswer<T>>,
  ): Promise<MarketAnswer<T>> => (journal.has(effectId) ? run(await market()) : err(notJournaled));
  return {
    'market.handoverMethods': async ({ methodId, cursor }) =>
      (await market()).handoverMethods({ methodId, departureDay: null }, cursor),
    'market.createCarriage': ({ effectId, methodId }) =>
      effect(effectId, (port) => port.createCarriage(methodId, null)),
    'market.setCarriagePostings': ({ effectId, id, numbers }) =>
      effect(effectId, (port) => port.setCarriagePostings(id, numbers.map(postingNumber))),
    'market.approveCarriage': ({ effectId, id }) =>
      effect(effectId, (port) => port.approveCarriage(id, null)),
    'market.carriage': async ({ id }) => (await market()).carriage(id),
    'market.carriagePapers': async ({ id }) => (await market()).carriagePapers(id),
    'market.carriageAct': ({ id }) => fetchAct(id, parts),
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
  'print.act': ({ jobId, id }) => {
    const printer = jobs.route('manifest');
    if (printer === null) return Promise.resolve({ outcome: 'failed', detail: 'unreachable' });
    return spool.print(jobs.ofKept(jobId, actName(id), null, printer, 'manifest'));
  },
});
