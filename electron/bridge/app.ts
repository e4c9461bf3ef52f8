import type { AppInfo, NoticeFile } from '#shared/bridge/calls/app.ts';
import type { Log } from '../log.ts';
import type { Crashes } from '../support/crashes.ts';
import type { HandlersOf } from './register.ts';

/** The name of a class of faults. */
const kindForm = /^[\w.$]+$/u;
/** A place in a program ends with its line and column. */
const placeForm = /:\d+:\d+\)?$/u;

/** Handlers about the app itself. The window's log lines are scrubbed like all others; its faults are kept apart (SUP3). */
export const appHandlers = (
  info: AppInfo,
  log: Log,
  crashes: Pick<Crashes, 'note'>,
): HandlersOf<'app.info' | 'app.fault' | 'log.write'> => ({
  'app.info': () => Promise.resolve(info),
  'app.fault': (told) => {
    // Whatever the window sends: words of somebody are no kind of a fault and no place (SUP12).
    const what = kindForm.test(told.what) ? told.what : 'unknown';
    const place = placeForm.test(told.place) ? told.place : '';
    log.error('window.fault', { what, place });
    crashes.note({ where: 'page', what, place });
    return Promise.resolve(null);
  },
  'log.write': ({ level, event, detail }) => {
    log[level](`window.${event}`, detail === '' ? {} : { detail });
    return Promise.resolve(null);
  },
});

/** Handler that shows the texts of licences in their folder; `show` answers whether there is such a file. */
export const noticeHandlers = (show: (file: NoticeFile) => boolean): HandlersOf<'app.notice'> => ({
  'app.notice': ({ file }) => Promise.resolve({ shown: show(file) }),
});
