import * as v from 'valibot';
import type { StorageNotice } from '#shared/bridge/calls/storage.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import type { Log } from '../log.ts';
import { readIfThere, writeFileAtomic } from './atomic-file.ts';
import { parseJson } from './journal/record.ts';

/** A notice without its id and time. */
export type NoticeContent = StorageNotice extends infer N
  ? N extends StorageNotice
    ? Omit<N, 'id' | 'at'>
    : never
  : never;

/** What happened to the station's records, until the supervisor has seen it. */
export interface Notices {
  list(): readonly StorageNotice[];
  /** Tells something; `about` is its name: what has been told under that name is not told again. */
  tell(about: string, content: NoticeContent): Promise<void>;
  /** The supervisor has seen it. */
  seen(id: string): Promise<void>;
}

const rememberedIds = 500;
const schema = v.object({
  open: v.array(v.looseObject({ id: v.string(), at: v.number(), kind: v.string() })),
  told: v.array(v.string()),
});

/** Opens the notices; a file that cannot be read costs what was not seen yet, which the log has too. */
export async function openNotices(file: string, clock: Clock, log: Log): Promise<Notices> {
  const bytes = await readIfThere(file);
  const parsed = v.safeParse(schema, bytes === null ? null : parseJson(bytes.toString('utf8')));
  if (bytes !== null && !parsed.success) log.error('notices.damaged');
  let open = (parsed.success ? parsed.output.open : []) as unknown as readonly StorageNotice[];
  let told = parsed.success ? parsed.output.told : [];
  const turn = inTurn();
  const save = (): Promise<void> =>
    turn(() => writeFileAtomic(file, JSON.stringify({ open, told }))).catch(() => {
      // Told all the same, as long as the app runs.
      log.error('notices.not-kept');
    });
  return {
    list: () => open,
    tell: async (about, content) => {
      const id = about.replaceAll(/[^\w:.-]/gu, '_').slice(0, 160);
      if (told.includes(id)) return;
      told = [...told, id].slice(-rememberedIds);
      open = [...open, { id, at: clock.now(), ...content }];
      log.warn('notice', { about: content.kind });
      await save();
    },
    seen: async (id) => {
      open = open.filter((notice) => notice.id !== id);
      await save();
    },
  };
}
