import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toDots, type Stock } from '#shared/label/size.ts';
import type { Connection } from '#shared/printing/printer.ts';
import { startCups, type PrivateCups } from '../kit/cups.ts';
import { renderZpl } from '../kit/zpl-printer.ts';
import { missingFromDots } from './codes.ts';
import { sideOf, type Side } from './contest.ts';
import { warm, workerEngine } from './engines.ts';
import { startSink, type Arrived, type Sink } from './sink.ts';
import { openStation, type BenchStation } from './station.ts';

interface Timed extends Arrived {
  readonly ms: number;
}

/** Sends something and waits for it at the printer; ms from the call to the last byte. */
async function toLastByte(sink: Sink, send: () => Promise<void>): Promise<Timed> {
  const arriving = sink.next();
  const from = performance.now();
  await send();
  const arrived = await arriving;
  return { ...arrived, ms: arrived.at - from };
}

/** A side whose time ends with the last byte; `send` prepares untimed and answers what is timed. The ZPL is drawn by an interpreter that is not ours and its codes read. */
export const arrivalSide = (
  sink: Sink,
  stock: Stock,
  send: (round: number) => Promise<() => Promise<void>>,
  codes: (round: number) => string[],
): Side =>
  sideOf<Timed>({
    run: async (round) => toLastByte(sink, await send(round)),
    check: async ({ bytes }, round) => {
      const dots = await renderZpl(bytes, toDots(stock.widthMm, 203), toDots(stock.heightMm, 203), 203);
      return missingFromDots(dots, codes(round));
    },
    msOf: ({ ms }) => ms,
  });

/** Everything these rows stand on: a printer, a CUPS in front of it, and the app's printing. */
export interface House {
  readonly sink: Sink;
  readonly cups: PrivateCups;
  readonly station: BenchStation;
  readonly folder: string;
}

/** Starts a printer, a private CUPS with a raw queue and one of the driver's, a warm engine, and the app's printing. */
export async function openHouse(
  connectionOf: (sink: Sink, cups: PrivateCups) => Connection,
  size: '75x120' | '100x150',
): Promise<{ house: House; close: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'packline-bench-'));
  const sink = await startSink();
  const cups = await startCups();
  cups.addQueue('raw', `socket://127.0.0.1:${sink.port}`, 'raw');
  cups.addQueue('zebra', `socket://127.0.0.1:${sink.port}`, 'drv:///sample.drv/zebra.ppd');
  const engine = await warm(workerEngine());
  const station = await openStation(engine, connectionOf(sink, cups), size);
  const close = async (): Promise<void> => {
    await station.close();
    await engine.close();
    await cups.stop();
    await sink.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { house: { sink, cups, station, folder }, close };
}
