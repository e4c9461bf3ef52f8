import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { openJournal } from '../../../electron/store/journal/journal.ts';
import type { Journal } from '../../../electron/store/journal/journal.ts';
import { writeBackup } from '../../../electron/store/backup/write-backup.ts';
import { realDisk } from '../../../electron/store/disk.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { historyOf } from './history.ts';

const day = 24 * 3_600_000;
const perDay = 16_000;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Milliseconds of a job: by the clock, and of the processor (all threads), which a busy machine does not stretch. */
async function timed<T>(
  job: () => Promise<T>,
): Promise<{ readonly ms: number; readonly cpu: number; readonly value: T }> {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = await job();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, cpu: (user + system) / 1000, value };
}

const say = (what: string, figure: string): void => console.log(`${what.padEnd(52)} ${figure}`);
const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
const both = (took: { readonly ms: number; readonly cpu: number }): string =>
  `${ms(took.ms)} (processor ${ms(took.cpu)})`;
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? 0;

/** Live heap and buffers, MB, after a collection where the run allows one (node --expose-gc). */
function memory(): string {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const mb = (bytes: number): string => (bytes / 1024 ** 2).toFixed(0);
  return `heap ${mb(heapUsed)} MB, buffers ${mb(external)} MB, resident ${mb(rss)} MB`;
}

async function appendOneByOne(journal: Journal, first: number, count: number): Promise<readonly number[]> {
  const took: number[] = [];
  for (let seq = first; seq < first + count; seq += 1) {
    const records = historyOf(seq, seq);
    took.push((await timed(() => journal.append('bench', records))).ms);
  }
  return took.sort((a, b) => a - b);
}

async function readAll(journal: Journal): Promise<number> {
  let facts = 0;
  for (let after = 0; ;) {
    const page = await journal.read(after, 2_000);
    const seqs = page.records.flatMap((record: JournalRecord) =>
      record.kind === 'fact' ? [record.envelope.seq] : [],
    );
    facts += seqs.length;
    if (!page.more) return facts;
    after = seqs.at(-1) ?? after;
  }
}

async function pagesAt(journal: Journal, facts: number): Promise<readonly number[]> {
  const took: number[] = [];
  for (let n = 0; n < 200; n += 1) {
    const after = Math.floor((facts * ((n * 7_919) % 200)) / 200);
    took.push((await timed(() => journal.facts(after, 200))).ms);
  }
  return took.sort((a, b) => a - b);
}

/** Builds a journal of so many facts, a packed day for each 16,000 of them, and measures what a station does with it. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { facts: { type: 'string', default: '1000000' }, dir: { type: 'string' } },
  });
  const facts = Number(values.facts);
  const root = await mkdtemp(path.join(values.dir ?? os.tmpdir(), 'packline-journal-'));
  try {
    let now = Date.UTC(2026, 0, 1, 9);
    const clock = { now: () => now };
    const open = (): Promise<Journal> => openJournal({ dir: path.join(root, 'journal'), clock, log });
    let journal = await open();
    await journal.begin('bench');
    const built = await timed(async () => {
      for (let seq = 1; seq <= facts; seq += 500) {
        if (seq % perDay === 1) now += day;
        await journal.append('bench', historyOf(seq, Math.min(facts, seq + 499)));
      }
      await journal.idle();
    });
    say(
      `built ${facts} facts in batches of 500, packed`,
      `${both(built)}, ${Math.round(facts / (built.ms / 1000))} facts/s`,
    );
    const { bytes, segments } = journal.state();
    say('on the disk', `${(bytes / 1024 ** 2).toFixed(0)} MB in ${segments} segments`);
    const appends = await appendOneByOne(journal, facts + 1, 1_000);
    say(
      'append of one fact and its effect, durable, p50 / p99',
      `${ms(at(appends, 0.5))} / ${ms(at(appends, 0.99))}`,
    );
    await journal.close();

    say('memory before opening', memory());
    const opened = await timed(open);
    journal = opened.value;
    say('open', both(opened));
    say('memory with it open', memory());
    const has = await timed(async () => {
      for (let n = 0; n < 10_000; n += 1) journal.has(`ship:${n * 7}:1`);
    });
    say('has(effect), each', `${((has.ms * 1000) / 10_000).toFixed(0)} µs`);
    const pages = await pagesAt(journal, facts);
    say('page of 200 facts anywhere, p50 / p99', `${ms(at(pages, 0.5))} / ${ms(at(pages, 0.99))}`);
    const replay = await timed(() => readAll(journal));
    say(
      `replay of ${replay.value} facts`,
      `${both(replay)}, ${Math.round(replay.value / (replay.ms / 1000))} facts/s`,
    );
    say('memory after the replay', memory());
    const file = path.join(root, 'bench.packline-backup');
    const { lastSeq } = journal.state();
    const head = {
      kind: 'head',
      format: 1,
      app: 'bench',
      storeId: 'bench',
      madeAt: now,
      market: 'ozon',
      facts: lastSeq,
      lastSeq,
    } as const;
    const source = { journal, head, settings: defaultSettings('S-1', 'en') };
    const backup = await timed(() => writeBackup(realDisk, file, source, () => undefined));
    say(
      'backup, read back and verified',
      `${both(backup)}, ${((await stat(file)).size / 1024 ** 2).toFixed(0)} MB`,
    );
    say('memory after the backup', memory());
    await journal.close();
    return 0;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
