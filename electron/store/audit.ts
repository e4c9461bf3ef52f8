import path from 'node:path';
import * as v from 'valibot';
import { auditKinds, type AuditEntry } from '#shared/bridge/calls/audit.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import type { Log } from '../log.ts';
import { syncFolder } from './atomic-file.ts';
import { diskCode, realDisk, type Disk } from './disk.ts';
import { linesOf } from './lines.ts';

const entrySchema = v.object({
  at: v.number(),
  by: v.string(),
  kind: v.picklist(auditKinds),
  about: v.string(),
  detail: v.string(),
});

/** What was done at the desk, one line each, for ever: nothing of it is changed or removed (AU2). */
export interface Audit {
  /** Never throws: what was done is done. A line that cannot be written is told in the log. */
  add(entry: AuditEntry): Promise<void>;
  /** Entries from one moment to another, ms since 1970 UTC; lines that nobody can read are counted. */
  read(
    from: number,
    to: number,
  ): Promise<{ readonly entries: readonly AuditEntry[]; readonly unread: number }>;
}

/** The list in a file of its own. */
export function openAudit(file: string, log: Log, disk: Disk = realDisk): Audit {
  const turn = inTurn();
  const parse = (text: string): AuditEntry | null => {
    try {
      const parsed = v.safeParse(entrySchema, JSON.parse(text));
      return parsed.success ? parsed.output : null;
    } catch {
      return null; // counted as unread by whoever reads
    }
  };
  return {
    add: (entry) =>
      turn(async () => {
        try {
          await disk.mkdir(path.dirname(file), { recursive: true });
          const handle = await disk.open(file, 'a', 0o600);
          try {
            await handle.writeFile(`${JSON.stringify(entry)}\n`);
            await handle.sync();
          } finally {
            await handle.close();
          }
          await syncFolder(path.dirname(file), disk);
        } catch (thrown) {
          log.error('audit.not-written', { kind: entry.kind, code: diskCode(thrown) });
        }
      }),
    read: (from, to) =>
      turn(async () => {
        const entries: AuditEntry[] = [];
        let unread = 0;
        try {
          for await (const { bytes } of linesOf(file, disk)) {
            const entry = parse(bytes.toString('utf8'));
            if (entry === null) unread += 1;
            else if (entry.at >= from && entry.at <= to) entries.push(entry);
          }
        } catch (thrown) {
          if (diskCode(thrown) !== 'ENOENT') throw thrown;
        }
        return { entries, unread };
      }),
  };
}
