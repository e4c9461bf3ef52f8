import { err, type Result } from '#shared/kit/result.ts';
import type { FoundPrinter, FoundPrinters } from '#shared/printing/found.ts';
import type { LoadWinspool } from '../windows/winspool.ts';
import { within } from '../within.ts';
import { listSerialPorts, serialWay, usbWay } from './cables.ts';
import { mdnsWay } from './mdns.ts';
import { cupsWay, windowsWay } from './queues.ts';
import type { NotLooked, Way } from './way.ts';

/** A way that hangs or throws in spite of all care counts as one that failed. */
async function bounded(way: Way, mostMs: number): Promise<Result<readonly FoundPrinter[], NotLooked>> {
  try {
    return (await within(way.look(), mostMs)) ?? err('timed-out');
  } catch {
    return err('no-support');
  }
}

/** Looks around in every way at once; one that fails is named and stops no other. */
export async function lookAround(ways: readonly Way[], mostMs: number): Promise<FoundPrinters> {
  const looked = await Promise.all(
    ways.map(async (way) => ({ by: way.by, result: await bounded(way, mostMs) })),
  );
  return {
    printers: looked.flatMap(({ result }) => (result.ok ? result.value : [])),
    failed: looked.flatMap(({ by, result }) => (result.ok ? [] : [{ by, why: result.error }])),
  };
}

/** The ways of looking that a system has; ms for listening on the network. */
export function waysOf(platform: NodeJS.Platform, winspool: LoadWinspool, listenMs = 2_500): readonly Way[] {
  const everywhere = [mdnsWay(listenMs), serialWay(listSerialPorts)];
  if (platform === 'win32') return [...everywhere, windowsWay(winspool)];
  const cups = cupsWay(['', 'localhost:631'], platform, 2_000);
  if (platform !== 'linux') return [...everywhere, cups];
  return [...everywhere, cups, usbWay({ dev: '/dev/usb', sys: '/sys/class/usbmisc' })];
}

/** Looks around for printers: network, queues of the system, cables. Takes some seconds, never more than eight. */
export const findPrinters = (platform: NodeJS.Platform, winspool: LoadWinspool): Promise<FoundPrinters> =>
  lookAround(waysOf(platform, winspool), 8_000);
