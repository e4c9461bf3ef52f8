import path from 'node:path';
import * as v from 'valibot';
import type { Clock } from '#shared/kit/clock.ts';
import { readIfThere, writeFileAtomic } from '../atomic-file.ts';
import type { Disk } from '../disk.ts';
import type { Contents } from './contents.ts';
import type { Segment } from './names.ts';
import { isWhole } from './packed.ts';
import type { Shelf } from './read.ts';
import { parseJson } from './record.ts';

const schema = v.record(v.string(), v.number());

/** When each packed segment was last read from end to end: disks forget without a word, so somebody has to ask them. */
export class Checks {
  readonly #disk: Disk;
  readonly #file: string;
  readonly #clock: Clock;
  readonly #at: Map<Segment, number>;

  private constructor(disk: Disk, file: string, clock: Clock, at: Map<Segment, number>) {
    this.#disk = disk;
    this.#file = file;
    this.#clock = clock;
    this.#at = at;
  }

  static async open(disk: Disk, dir: string, clock: Clock): Promise<Checks> {
    const file = path.join(dir, 'checked.json');
    const bytes = await readIfThere(file, disk);
    const parsed = v.safeParse(schema, bytes === null ? {} : parseJson(bytes.toString('utf8')));
    return new Checks(disk, file, clock, new Map(parsed.success ? Object.entries(parsed.output) : []));
  }

  /** When the one of these was checked that was not checked for the longest time; null when one never was. */
  oldest(segments: readonly Segment[]): number | null {
    if (segments.length === 0) return null;
    const oldest = Math.min(...segments.map((segment) => this.#at.get(segment) ?? -Infinity));
    return Number.isFinite(oldest) ? oldest : null;
  }

  /** The packed segment whose turn it is. */
  next(contents: Contents): Segment | null {
    const packed = contents.segments.filter((segment) => contents.segment(segment)?.blocks !== null);
    return packed.sort((a, b) => (this.#at.get(a) ?? 0) - (this.#at.get(b) ?? 0))[0] ?? null;
  }

  /** Reads a segment block by block. */
  async run({ disk, dir }: Shelf, contents: Contents, segment: Segment): Promise<boolean> {
    for (const block of contents.segment(segment)?.blocks ?? [])
      if (!(await isWhole(disk, dir, segment, block).catch(() => false))) return false;
    return true;
  }

  /** Notes that a segment was checked. */
  async done(segment: Segment): Promise<void> {
    this.#at.set(segment, this.#clock.now());
    await writeFileAtomic(this.#file, JSON.stringify(Object.fromEntries(this.#at)), this.#disk);
  }
}
