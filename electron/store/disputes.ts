import * as v from 'valibot';
import type { Dispute } from '#shared/bridge/calls/evidence.ts';
import { countSchema, text } from '#shared/bridge/schema.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Log } from '../log.ts';
import { readIfThere, writeFileAtomic } from './atomic-file.ts';

const disputesSchema = v.object({
  version: v.literal(1),
  open: v.array(
    v.object({
      posting: text(64),
      since: countSchema,
      until: countSchema,
      by: text(40),
      note: text(500),
      /** Pictures and clips that are kept while it is open. */
      files: v.array(text(170)),
    }),
  ),
});

type Kept = v.InferOutput<typeof disputesSchema>;

/** What somebody says of a posting that is argued about. */
interface NewDispute extends Omit<Dispute, 'since'> {
  readonly files: readonly string[];
}

/** Postings that are argued about, kept by main: it alone removes old pictures and clips (EV5). */
export interface Disputes {
  list(): readonly Dispute[];
  /** Another word about the same posting takes the place of the one before; it began when that did. */
  open(dispute: NewDispute): Promise<readonly Dispute[]>;
  close(posting: string): Promise<readonly Dispute[]>;
  /** Whether a picture or clip must not be removed. */
  readonly holds: (name: string) => boolean;
}

/** Reads the file; one that cannot be read is told in the log and set aside by the next write, and nothing is removed meanwhile. */
export async function openDisputes(file: string, clock: Clock, log: Log): Promise<Disputes> {
  const bytes = await readIfThere(file);
  let unreadable = false;
  let kept: Kept['open'] = [];
  if (bytes !== null) {
    try {
      kept = v.parse(disputesSchema, JSON.parse(bytes.toString('utf8'))).open;
    } catch {
      unreadable = true;
      log.error('disputes.unreadable');
    }
  }
  const turn = inTurn();

  const list = (): readonly Dispute[] =>
    kept.map(({ files: _files, ...dispute }) => dispute).toSorted((a, b) => a.until - b.until);
  const put = (change: (before: Kept['open']) => Kept['open']): Promise<readonly Dispute[]> =>
    turn(async () => {
      const next = change(kept);
      if (unreadable && bytes !== null) await writeFileAtomic(`${file}.unreadable`, bytes);
      await writeFileAtomic(file, JSON.stringify({ version: 1, open: next } satisfies Kept));
      unreadable = false;
      kept = next;
      return list();
    });

  return {
    list,
    open: ({ files, ...dispute }) =>
      put((before) => {
        const own = before.find(({ posting }) => posting === dispute.posting);
        const since = own?.since ?? clock.now();
        return [
          ...before.filter(({ posting }) => posting !== dispute.posting),
          { ...dispute, since, files: [...files] },
        ];
      }),
    close: (posting) => put((before) => before.filter((each) => each.posting !== posting)),
    holds: (name) => unreadable || kept.some(({ files }) => files.includes(name)),
  };
}
