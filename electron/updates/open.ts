import path from 'node:path';
import { openListed, type Browser } from '../external.ts';
import type { Log } from '../log.ts';
import { readFeed, wayOf, type Feed } from './feed.ts';
import type { Updater } from './updater.ts';
import { Updates, type UpdateParts } from './updates.ts';

/** What only main knows of updates. */
export interface UpdateWorld {
  /** The file that names the place to look; empty where this build has none. */
  readonly feedFile: string;
  /** The place may be named without TLS: a build under test. */
  readonly plain: boolean;
  /** Started from a stick, without installation. */
  readonly portable: boolean;
  readonly browser: Browser;
  /** Ends the app. */
  readonly end: () => void;
}

/** A world without updates. */
export const noUpdates: UpdateWorld = {
  feedFile: '',
  plain: false,
  portable: false,
  browser: { openExternal: () => Promise.reject(new Error('no browser')) },
  end: () => undefined,
};

async function feedIn(world: UpdateWorld, log: Log): Promise<Feed | null> {
  return world.feedFile === '' ? null : readFeed(world.feedFile, world.plain, log);
}

/** Opens the page of the new versions: the folder in which they lie. */
function pageOf(world: UpdateWorld, feed: Feed | null, log: Log): () => Promise<boolean> {
  return async () =>
    feed === null ? false : openListed(world.browser, [feed.url.origin], feed.url.href, log);
}

/** The page of new versions alone, for a profile that is not opened. */
export const openPageOnly = async (world: UpdateWorld, log: Log): Promise<() => Promise<boolean>> =>
  pageOf(world, await feedIn(world, log), log);

/** Everything about updates, put together. electron-updater is read only where there is a place to look. */
export async function openUpdates(
  world: UpdateWorld,
  dataDir: string,
  platform: NodeJS.Platform,
  parts: Omit<UpdateParts, 'updater' | 'way' | 'end' | 'file'>,
): Promise<{ readonly updates: Updates; readonly openPage: () => Promise<boolean> }> {
  const { log, version } = parts;
  const feed = await feedIn(world, log);
  let updater: Updater | null = null;
  if (feed !== null) {
    const { createElectronUpdater } = await import('./electron-updater.ts');
    updater = createElectronUpdater({ feed, version, dir: path.join(dataDir, 'updates'), log });
  }
  const updates = await Updates.open({
    ...parts,
    updater,
    way: wayOf(feed, platform, world.portable),
    end: world.end,
    file: path.join(dataDir, 'updates.json'),
  });
  return { updates, openPage: pageOf(world, feed, log) };
}
