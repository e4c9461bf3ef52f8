import path from 'node:path';
import type { inTurn } from '#shared/kit/in-turn.ts';
import type { Log } from '../../log.ts';
import { diskCode } from '../disk.ts';
import { linesOf } from '../lines.ts';
import type { Contents } from './contents.ts';
import { plainFile, type Segment } from './names.ts';
import { packSegment } from './pack.ts';
import type { Shelf } from './read.ts';
import type { Summary } from './sidecar.ts';

/** The journal as the packer finds it. */
export interface Standing {
  readonly contents: Contents;
  readonly storeId: string | null;
}

/** Packs finished segments while the journal goes on; only the change from plain to packed waits its turn. */
export class Packer {
  readonly #shelf: Shelf;
  readonly #log: Log;
  readonly #turn: ReturnType<typeof inTurn>;
  #running: Promise<void> = Promise.resolve();
  /** The part that writes files; whoever moves or mends the folder waits for it. */
  #writing: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(shelf: Shelf, log: Log, turn: ReturnType<typeof inTurn>) {
    this.#shelf = shelf;
    this.#log = log;
    this.#turn = turn;
  }

  /** Packs every plain segment but the last, one after another. */
  pack(standing: () => Standing): void {
    this.#stopped = false;
    this.#running = this.#running
      .then(() => this.#all(standing))
      .catch((thrown: unknown) => {
        // Nothing is lost: the plain segment stays, and the next start or day tries again.
        this.#log.warn('journal.not-packed', { code: diskCode(thrown) });
      });
  }

  /** Resolves when nothing is left to pack. */
  idle(): Promise<void> {
    return this.#running;
  }

  /** Begins nothing more, and resolves when no file is written any more; to be called in turn. */
  async rest(): Promise<void> {
    this.#stopped = true;
    await this.#writing.catch(() => undefined);
  }

  async #all(standing: () => Standing): Promise<void> {
    for (const tried = new Set<Segment>(); ;) {
      // In turn, so that nobody moves the folder between the question and the first file.
      const job = await this.#turn(() => Promise.resolve(this.#begin(standing(), tried)));
      if (job === null) return;
      tried.add(job.segment);
      const summary = await job.summary;
      await this.#turn(() => this.#change(standing().contents, job, summary));
    }
  }

  #begin(
    { contents, storeId }: Standing,
    tried: ReadonlySet<Segment>,
  ): { readonly segment: Segment; readonly of: Contents; readonly summary: Promise<Summary> } | null {
    const { disk, dir } = this.#shelf;
    const segment = contents.segments
      .slice(0, -1)
      .find((name) => contents.segment(name)?.blocks === null && !tried.has(name));
    if (this.#stopped || segment === undefined || storeId === null) return null;
    const file = path.join(dir, plainFile(segment));
    const summary = packSegment(disk, dir, segment, storeId, () => linesOf(file, disk));
    this.#writing = summary;
    summary.catch(() => undefined);
    return { segment, of: contents, summary };
  }

  async #change(
    now: Contents,
    { segment, of }: { readonly segment: Segment; readonly of: Contents },
    summary: Summary,
  ): Promise<void> {
    // The folder was read anew meanwhile: that reading has settled the segment already.
    if (now !== of) return;
    now.setPacked(segment, summary);
    await this.#shelf.disk.rm(path.join(this.#shelf.dir, plainFile(segment)), { force: true });
  }
}
