import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ippClient } from '../../../electron/printers/ipp/client.ts';
import { cupsTransport } from '../../../electron/printers/transports/cups.ts';
import { stockOf, type Stock } from '#shared/label/size.ts';
import type { Connection } from '#shared/printing/printer.ts';
import type { PrivateCups } from '../../kit/cups.ts';
import { inlineEngine, must } from '../../kit/label-engine.ts';
import { arrivalSide, openHouse, type House } from '../arrivals.ts';
import { slowPace, type Contest, type Opened, type Side } from '../contest.ts';
import { waybill, waybillCodes } from '../labels.ts';
import { marketCodes, marketPdf, marketStock } from '../market-labels.ts';
import { cupsPrograms, lp, pageOptions } from '../peers/lp.ts';
import type { Sink } from '../sink.ts';

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

const readyThroughCups: Contest = {
  name: 'ready ZPL through a raw queue of CUPS to last byte',
  peer: 'lp -o raw',
  compares:
    'Ours: ready ZPL of a 100x150 label handed to a raw queue of CUPS by IPP, the queue asked first how it is; until its last byte is at a printer on loopback. Peer: lp -o raw of a file with the same ZPL to the same queue; does less: it does not ask how the queue is, and never learns whether the label came out.',
  targetMs: null,
  needs: cupsPrograms,
  pace: slowPace,
  open: async (): Promise<Opened> => {
    const { house, close } = await openHouse(throughQueue, '100x150');
    const { sink, cups, folder } = house;
    const stock = stockOf('100x150');
    const engine = inlineEngine();
    const codes = (round: number): string[] => waybillCodes('ru', round);
    const zplOf = async (round: number): Promise<Uint8Array> =>
      must(await engine.render(waybill('ru', '100x150', round), { dpi: 203, language: 'zpl' })).bytes;
    const transport = cupsTransport({ client: ippClient({ socketPath: cups.socket }), queue: 'raw' });
    const byIpp = async (round: number): Promise<() => Promise<void>> => {
      const sheets = [await zplOf(round)];
      const job = { language: 'zpl', sheets, as: () => Promise.resolve([]) } as const;
      return async () => {
        const { outcome, detail } = await transport.send(`ready:${round}`, job, () => Promise.resolve());
        if (outcome !== 'sent') throw new Error(`CUPS says ${outcome}: ${detail ?? ''}`);
      };
    };
    const byLp = async (round: number): Promise<() => Promise<void>> => {
      const file = path.join(folder, `label-${round}.zpl`);
      await writeFile(file, await zplOf(round));
      return () => lp(cups.socket, 'raw', file, ['raw']);
    };
    return {
      ours: arrivalSide(sink, stock, byIpp, codes),
      peer: arrivalSide(sink, stock, byLp, codes),
      close: async () => {
        await transport.close();
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
  readyThroughCups,
];
