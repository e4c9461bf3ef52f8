import type { AppInfo, NoticeFile } from '#shared/bridge/calls/app.ts';
import type { Log } from '../log.ts';
import type { HandlersOf } from './register.ts';

/** Handlers about the app itself. The window's log lines are scrubbed like all others. */
export const appHandlers = (info: AppInfo, log: Log): HandlersOf<'app.info' | 'log.write'> => ({
  'app.info': () => Promise.resolve(info),
  'log.write': ({ level, event, detail }) => {
    log[level](`window.${event}`, detail === '' ? {} : { detail });
    return Promise.resolve(null);
  },
});

/** Handler that shows the texts of licences in their folder; `show` answers whether there is such a file. */
export const noticeHandlers = (show: (file: NoticeFile) => boolean): HandlersOf<'app.notice'> => ({
  'app.notice': ({ file }) => Promise.resolve({ shown: show(file) }),
});
