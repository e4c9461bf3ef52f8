import { expect, test } from 'vitest';
import type { LabelLanguage } from '#shared/label/languages.ts';
import type { PrinterCondition } from '#shared/printing/state.ts';
import type { Sent, Sheets, Transport } from '../../electron/printers/transport.ts';
import { pageOfBytes } from '../kit/byte-pages.ts';

/** A transport with something real behind it. What a way cannot do at all is null; it is then not tested there. */
export interface TransportBench {
  readonly transport: Transport;
  readonly language: LabelLanguage;
  /** Every byte of jobs that came out at the far end. */
  received(): Promise<Buffer>;
  /** Resolves when so many bytes are there. */
  until(bytes: number): Promise<void>;
  /** Nobody there any more, and there again. */
  readonly away: { gone(): Promise<void>; back(): Promise<void> } | null;
  /** From now on the way breaks after so many bytes of a job. */
  readonly cutAfter: ((bytes: number) => void) | null;
  /** From now on the far end takes no more than this a second. */
  readonly slow: ((bytesPerSecond: number) => void) | null;
  /** How the printer can be brought into a condition that this way can tell of. */
  readonly conditions: Partial<Record<PrinterCondition, () => Promise<void>>>;
}

/** A job of these sheets; those of a document are to be had as dots that say the same bytes. */
export const jobOf = (language: LabelLanguage, ...sheets: readonly Uint8Array[]): Sheets => ({
  language,
  sheets,
  as: (other) => Promise.resolve(language === 'pdf' && other === 'png' ? sheets.map(pageOfBytes) : []),
});

/** Sends, and tells too whether the spool was asked before. */
export async function sendWith(
  transport: Transport,
  job: Sheets,
  id = 'job-1',
): Promise<Sent & { readonly started: boolean }> {
  let started = false;
  const result = await transport.send(id, job, () => {
    started = true;
    return Promise.resolve();
  });
  return { ...result, started };
}

/** Every byte there is, and more than one piece of it. */
const everyByte = Buffer.alloc(
  70_000,
  Uint8Array.from({ length: 256 }, (_, at) => at),
);
const shortWhile = (ms = 150): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const took: readonly Sent['outcome'][] = ['sent', 'confirmed'];

/** What every way to a printer promises. Each test makes a bench of its own. */
export function transportContract(name: string, make: () => Promise<TransportBench>): void {
  test(`PN1 ${name}: every byte of every sheet arrives, in order, and none besides`, async () => {
    const bench = await make();
    const sheets = [Buffer.from('^XA^FDТест^FS^XZ'), everyByte, Buffer.from('last')];
    const result = await sendWith(bench.transport, jobOf(bench.language, ...sheets));
    expect(took).toContain(result.outcome);
    const all = Buffer.concat(sheets);
    await bench.until(all.length);
    expect((await bench.received()).equals(all)).toBe(true);
  });

  test(`PN2 ${name}: not one byte leaves before the spool has written the job down`, async () => {
    const bench = await make();
    let go = (): void => undefined;
    const written = new Promise<void>((resolve) => (go = resolve));
    const sending = bench.transport.send('job-1', jobOf(bench.language, Buffer.from('late')), () => written);
    await shortWhile();
    expect((await bench.received()).length).toBe(0);
    go();
    expect(took).toContain((await sending).outcome);
    await bench.until(4);
  });

  test(`PN2 ${name}: if the job cannot be written down nothing is sent, and the next job goes on`, async () => {
    const bench = await make();
    const full = new Error('disk full');
    const sending = bench.transport.send('job-1', jobOf(bench.language, Buffer.from('never')), () =>
      Promise.reject(full),
    );
    await expect(sending).rejects.toBe(full);
    expect(took).toContain(
      (await sendWith(bench.transport, jobOf(bench.language, Buffer.from('next')))).outcome,
    );
    await bench.until(4);
    expect((await bench.received()).toString()).toBe('next');
  });

  test(`PN6 ${name}: jobs asked for at once come out whole, one after another`, async () => {
    const bench = await make();
    const jobs = ['first', 'second', 'third'].map((word) => Buffer.from(word.repeat(2_000)));
    const results = await Promise.all(
      jobs.map((job, at) => sendWith(bench.transport, jobOf(bench.language, job), `job-${at}`)),
    );
    expect(results.every(({ outcome }) => took.includes(outcome))).toBe(true);
    const all = Buffer.concat(jobs);
    await bench.until(all.length);
    expect((await bench.received()).equals(all)).toBe(true);
  });

  test(`PN3 ${name}: nobody there is "failed", and nothing comes out when somebody is there again`, async () => {
    const bench = await make();
    if (bench.away === null) return;
    await bench.away.gone();
    expect(await sendWith(bench.transport, jobOf(bench.language, Buffer.from('ghost')))).toMatchObject({
      outcome: 'failed',
      detail: 'unreachable',
    });
    await bench.away.back();
    await shortWhile(300);
    expect((await bench.received()).length).toBe(0);
    expect(took).toContain(
      (await sendWith(bench.transport, jobOf(bench.language, Buffer.from('back')))).outcome,
    );
    await bench.until(4);
  });

  test(`PN4 ${name}: a way that breaks in the middle of a job is "maybe"`, async () => {
    const bench = await make();
    if (bench.cutAfter === null) return;
    bench.cutAfter(20_000);
    const result = await sendWith(
      bench.transport,
      jobOf(bench.language, Buffer.alloc(16 * 1024 * 1024, 0x41)),
    );
    expect(result).toMatchObject({ outcome: 'maybe', started: true });
  });

  test(`PN5 ${name}: a slow printer gets all of it`, async () => {
    const bench = await make();
    if (bench.slow === null) return;
    bench.slow(200_000);
    const job = Buffer.alloc(160_000, 0x42);
    expect(took).toContain((await sendWith(bench.transport, jobOf(bench.language, job))).outcome);
    await bench.until(job.length);
    expect((await bench.received()).equals(job)).toBe(true);
  });

  test(`PN7 ${name}: says how the printer is, in the words there are`, async () => {
    const bench = await make();
    for (const [condition, bring] of Object.entries(bench.conditions)) {
      await bring();
      expect(await bench.transport.condition()).toBe(condition);
    }
  });
}
