import { NsisUpdater, type AppUpdater } from 'electron-updater';
import * as v from 'valibot';
import { err, ok } from '#shared/kit/result.ts';
import { faultName } from '#shared/kit/fault.ts';
import type { Log } from '../log.ts';
import type { Feed } from './feed.ts';
import { UpdateHttp } from './http.ts';
import { updateTrouble } from './trouble.ts';
import type { Updater } from './updater.ts';

/** What electron-updater is run with. */
export interface UpdaterParts {
  readonly feed: Feed;
  /** The version that runs. */
  readonly version: string;
  /** Folder for what is fetched. */
  readonly dir: string;
  readonly log: Log;
  /** Whether a file bears the signature of one of the publishers; the reason where not. Missing: Windows is asked. */
  readonly verify?: (publishers: readonly string[], file: string) => Promise<string | null>;
}

/** What the host says of a version, as far as it is used; electron-updater itself looks at less. */
const saidSchema = v.object({
  version: v.pipe(v.string(), v.maxLength(60)),
  files: v.pipe(
    v.array(
      v.object({
        url: v.pipe(v.string(), v.maxLength(500)),
        sha512: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/u)),
        size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1024 ** 3)),
      }),
    ),
    v.minLength(1),
  ),
});

/** The app as electron-updater sees it: it neither waits for it nor ends it. */
const adapterOf = ({ feed, version, dir }: UpdaterParts) => ({
  version,
  name: 'packline',
  isPackaged: true,
  appUpdateConfigPath: feed.file,
  userDataPath: dir,
  baseCachePath: dir,
  whenReady: () => Promise.resolve(),
  relaunch: () => undefined,
  quit: () => undefined,
  onQuit: () => undefined,
});

/** electron-updater behind the port. Fetches and installs for Windows; elsewhere only `check` is used (UP8). */
export function createElectronUpdater(parts: UpdaterParts): Updater {
  const { feed, log } = parts;
  let updater: NsisUpdater | null = null;
  let bytes = 0;

  function open(channel: string): NsisUpdater {
    const made = new NsisUpdater(null, adapterOf(parts));
    // It has no other door for a network of one's own: its own tests take the same.
    (made as unknown as { httpExecutor: UpdateHttp }).httpExecutor = new UpdateHttp(feed.url);
    made.setFeedURL({ provider: 'generic', url: feed.url.href, channel });
    made.autoDownload = false;
    made.autoInstallOnAppQuit = false;
    made.allowDowngrade = false;
    made.disableWebInstaller = true;
    made.logger = null;
    made.on('error', () => undefined); // every fault comes with its promise, too
    if (parts.verify !== undefined) {
      const { verify } = parts;
      made.verifyUpdateCodeSignature = (publishers, file) => verify(publishers, file);
    }
    return made;
  }

  const failed = (thrown: unknown, during: 'check' | 'download') => {
    const trouble = updateTrouble(thrown, during);
    log.warn(`updates.${during}-failed`, {
      trouble,
      what: faultName(thrown),
    });
    return err(trouble);
  };

  return {
    async check(channel) {
      try {
        const opened = open(channel);
        const found = await opened.checkForUpdates();
        if (found === null || !v.is(v.object({ version: v.string() }), found.updateInfo))
          return err('rubbish');
        if (!found.isUpdateAvailable) return ok(null);
        const said = v.safeParse(saidSchema, found.updateInfo);
        if (!said.success) return err('rubbish');
        updater = opened;
        bytes = said.output.files[0]?.size ?? 0;
        return ok({ version: said.output.version, bytes });
      } catch (thrown) {
        return failed(thrown, 'check');
      }
    },
    async download(progress) {
      if (updater === null) return err('not-started');
      const told = ({ transferred }: { transferred: number }): void => progress(Math.min(bytes, transferred));
      try {
        (updater as AppUpdater).on('download-progress', told);
        await updater.downloadUpdate();
        return ok(null);
      } catch (thrown) {
        return failed(thrown, 'download');
      } finally {
        updater.removeListener('download-progress', told);
      }
    },
    // Silent, and the app is there again afterwards: nobody stands beside it.
    install: () => updater?.install(true, true) ?? false,
  };
}
