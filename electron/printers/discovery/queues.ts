import { err, ok } from '#shared/kit/result.ts';
import type { FoundPrinter } from '#shared/printing/found.ts';
import { ippClient } from '../ipp/client.ts';
import { queuesOf, type QueueState } from '../ipp/queue.ts';
import { serverOf } from '../ipp/server.ts';
import { modelNamed } from '../models.ts';
import type { LoadWinspool, WinQueue } from '../windows/winspool.ts';
import type { Way } from './way.ts';

/** The model a queue names, else PDF where its driver is not raw: that driver turns documents into what the printer speaks. */
function modelOfQueue(says: string): string | null {
  const named = modelNamed(says);
  if (named !== null) return named.id;
  return /\braw\b|^\s*$/iu.test(says) ? null : 'generic-pdf';
}

const cupsQueue =
  (server: string) =>
  ({ name, says, device }: QueueState): FoundPrinter => ({
    name,
    connection: { kind: 'cups', server, queue: name },
    by: 'cups',
    model: modelNamed(`${says} ${device.replaceAll('%20', ' ')} ${name}`)?.id ?? modelOfQueue(says),
    says: `${says} ${device}`.trim().slice(0, 200),
  });

/** Queues of a CUPS server; this machine's own by its socket first, then by its port. */
export const cupsWay = (servers: readonly string[], platform: NodeJS.Platform, idleMs: number): Way => ({
  by: 'cups',
  async look() {
    for (const server of servers) {
      const found = await queuesOf(ippClient(serverOf(server, platform), idleMs));
      if (found.ok)
        return ok(found.value.filter(({ device }) => !device.startsWith('file:')).map(cupsQueue(server)));
      if (found.error === 'no-permission') return err('no-permission');
    }
    return err('unreachable');
  },
});

/** Ports of queues that print into files, faxes and notes. */
const virtualPort = /^(?:PORTPROMPT:|SHRFAX:|nul:|FILE:|XPSPort:|Microsoft\.|OneNote)/iu;

const windowsQueue = ({ name, driver, port }: WinQueue): FoundPrinter => ({
  name,
  connection: { kind: 'windows', queue: name, dataType: 'auto' },
  by: 'windows',
  model: modelNamed(`${driver} ${name}`)?.id ?? null,
  says: `${driver} ${port}`.trim().slice(0, 200),
});

/** Queues of the Windows spooler. */
export const windowsWay = (load: LoadWinspool): Way => ({
  by: 'windows',
  async look() {
    const spool = await load();
    if (spool === null) return err('no-support');
    const queues = await spool.queues();
    if (!queues.ok) return err('unreachable');
    return ok(queues.value.filter(({ port }) => !virtualPort.test(port)).map(windowsQueue));
  },
});
