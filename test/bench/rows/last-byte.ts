import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stockOf, toDots, type Stock } from '#shared/label/size.ts';
import type { Connection } from '#shared/printing/printer.ts';
import { startCups, type PrivateCups } from '../../kit/cups.ts';
import { inlineEngine, must } from '../../kit/label-engine.ts';
import { renderZpl } from '../../kit/zpl-printer.ts';
import { missingFromDots } from '../codes.ts';
import { sideOf, slowPace, type Contest, type Opened, type Side } from '../contest.ts';
import { warm, workerEngine } from '../engines.ts';
import { waybill, waybillCodes } from '../labels.ts';
import { marketCodes, marketPdf, marketStock } from '../market-labels.ts';
import { cupsPrograms, lp, pageOptions } from '../peers/lp.ts';
import { startSink, type Arrived, type Sink } from '../sink.ts';
import { openStation, type BenchStation } from '../station.ts';

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

const arrivalSide = (
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
interface House {
  readonly sink: Sink;
  readonly cups: PrivateCups;
  readonly station: BenchStation;
  readonly folder: string;
}

async function openHouse(
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

/** `lp` of a PDF through the driver's filters; the file is on the disk before the clock starts. */
const lpSide = (
  { sink, cups, folder }: House,
  stock: Stock,
  pdfOf: (round: number) => Promise<Uint8Array>,
  codes: (round: number) => string[],
): Side =>
  arrivalSide(
    sink,
    stock,
    async (round) => {
      const file = path.join(folder, `label-${round}.pdf`);
      await writeFile(file, await pdfOf(round));
      return () => lp(cups.socket, 'zebra', file, pageOptions(stock.widthMm, stock.heightMm));
    },
    codes,
  );

const lpSays =
  'Peer: lp of the PDF to a queue of a private CUPS with its own Zebra driver (zebra.ppd of sample.drv), filters and socket backend, page size given, scaling off: what a user gets today; it reads no codes and writes no spool that survives "did it come out?".';

const overTcp = (sink: Sink): Connection => ({ kind: 'tcp', host: '127.0.0.1', port: sink.port });
const throughQueue = (_sink: Sink, cups: PrivateCups): Connection => ({
  kind: 'cups',
  server: cups.server,
  queue: 'raw',
});

const keptRow = (ahead: boolean): Contest => ({
  name: `kept market label to last byte at a TCP printer, ${ahead ? 'dots made when it was fetched' : 'dots made now'}`,
  peer: 'lp with the driver’s filters',
  compares: `Ours: print.kept of the app's door for a kept label of 75x120 mm: spool on the disk (synced before the first byte), ${ahead ? 'the dots that were made and checked when the label was fetched, as the app does' : 'the page drawn, its codes read before and after, the dots kept'}, ZPL, the printer asked how it is, raw TCP; until its last byte is at a printer on loopback. ${lpSays}`,
  targetMs: 100,
  needs: cupsPrograms,
  pace: slowPace,
  open: async (): Promise<Opened> => {
    const { house, close } = await openHouse(overTcp, '75x120');
    const { sink, station } = house;
    const ours = arrivalSide(
      sink,
      marketStock,
      async (round) => {
        await station.keep(round, ahead);
        return () => station.printKept(round);
      },
      marketCodes,
    );
    const peer = lpSide(house, marketStock, (round) => Promise.resolve(marketPdf(round)), marketCodes);
    return { ours, peer, close };
  },
});

const ownThroughCups: Contest = {
  name: 'own label 100x150 through a queue of CUPS to last byte',
  peer: 'lp with the driver’s filters',
  compares: `Ours: print.doc of the app's door: label drawn, ZPL, spool on the disk, handed to a raw queue of the same CUPS by IPP; until its last byte is at a printer on loopback. ${lpSays} Its PDF was made before and costs it nothing here.`,
  targetMs: null,
  needs: cupsPrograms,
  pace: slowPace,
  open: async (): Promise<Opened> => {
    const { house, close } = await openHouse(throughQueue, '100x150');
    const { sink, station } = house;
    const stock = stockOf('100x150');
    const pdfs = inlineEngine();
    const label = (round: number) => waybill('ru', '100x150', round);
    const codes = (round: number): string[] => waybillCodes('ru', round);
    return {
      ours: arrivalSide(
        sink,
        stock,
        (round) => Promise.resolve(() => station.printDoc(`label:${round}`, label(round))),
        codes,
      ),
      peer: lpSide(
        house,
        stock,
        async (round) => must(await pdfs.render(label(round), { dpi: 203, language: 'pdf' })).bytes,
        codes,
      ),
      close: async () => {
        await pdfs.close();
        await close();
      },
    };
  },
};

const rawThroughCups: Contest = {
  name: 'own label 100x150, drawn and sent through a raw queue of CUPS, to last byte',
  peer: 'lp -o raw of ready ZPL',
  compares:
    "Ours: print.doc of the app's door: label drawn, ZPL, spool on the disk, handed to a raw queue by IPP, queue asked first; until its last byte is at a printer on loopback. Peer: lp -o raw of a file with the same ZPL, made before, to the same queue; does less: it draws nothing, keeps no spool and does not look at the queue.",
  targetMs: null,
  needs: cupsPrograms,
  pace: slowPace,
  open: async (): Promise<Opened> => {
    const { house, close } = await openHouse(throughQueue, '100x150');
    const { sink, station, cups, folder } = house;
    const stock = stockOf('100x150');
    const engine = inlineEngine();
    const label = (round: number) => waybill('ru', '100x150', round);
    const codes = (round: number): string[] => waybillCodes('ru', round);
    const readyZpl = async (round: number): Promise<() => Promise<void>> => {
      const file = path.join(folder, `label-${round}.zpl`);
      await writeFile(file, must(await engine.render(label(round), { dpi: 203, language: 'zpl' })).bytes);
      return () => lp(cups.socket, 'raw', file, ['raw']);
    };
    return {
      ours: arrivalSide(
        sink,
        stock,
        (round) => Promise.resolve(() => station.printDoc(`label:${round}`, label(round))),
        codes,
      ),
      peer: arrivalSide(sink, stock, readyZpl, codes),
      close: async () => {
        await engine.close();
        await close();
      },
    };
  },
};

/** From the click to the last byte at the printer. */
export const lastByteRows: readonly Contest[] = [
  keptRow(true),
  keptRow(false),
  ownThroughCups,
  rawThroughCups,
];
