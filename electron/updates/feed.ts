import { load } from 'js-yaml';
import * as v from 'valibot';
import type { UpdateWay } from '#shared/bridge/calls/updates.ts';
import type { Log } from '../log.ts';
import { readIfThere } from '../store/atomic-file.ts';
import { diskCode } from '../store/disk.ts';

const feedSchema = v.object({
  provider: v.literal('generic'),
  url: v.pipe(v.string(), v.url()),
  publisherName: v.optional(v.union([v.string(), v.array(v.string())])),
});

/** Where this build looks for new versions. */
export interface Feed {
  /** The file itself: the updater reads it, too. */
  readonly file: string;
  readonly url: URL;
  /** Whose signature an installer must bear; empty for a build that is not signed. */
  readonly publishers: readonly string[];
}

/**
 * Reads what electron-builder laid beside the app (`app-update.yml`); null where there is none, or none that can be used.
 * Only TLS, unless `plain` says that this is a build under test.
 */
export async function readFeed(file: string, plain: boolean, log: Log): Promise<Feed | null> {
  try {
    const bytes = await readIfThere(file);
    if (bytes === null) return null;
    const parsed = v.safeParse(feedSchema, load(bytes.toString('utf8')));
    const url = parsed.success ? new URL(parsed.output.url) : null;
    if (!parsed.success || url === null || !(url.protocol === 'https:' || plain)) {
      log.warn('updates.feed-refused');
      return null;
    }
    const publishers = parsed.output.publisherName ?? [];
    return { file, url, publishers: typeof publishers === 'string' ? [publishers] : publishers };
  } catch (thrown) {
    log.warn('updates.feed-unreadable', { code: diskCode(thrown) });
    return null;
  }
}

/** Whether a build may install what it finds: only where the system proves who made it (UP8). */
export function wayOf(feed: Feed | null, platform: NodeJS.Platform, portable: boolean): UpdateWay {
  if (feed === null) return { kind: 'none' };
  if (platform !== 'win32') return { kind: 'announces', why: 'system' };
  if (portable) return { kind: 'announces', why: 'portable' };
  return feed.publishers.length > 0 ? { kind: 'installs' } : { kind: 'announces', why: 'unsigned' };
}
