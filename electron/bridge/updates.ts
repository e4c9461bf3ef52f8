import type { TableReport } from '#shared/bridge/calls/updates.ts';
import { CodedError } from './coded-error.ts';
import type { HandlersOf } from './register.ts';
import type { Updates } from '../updates/updates.ts';

/** Handlers of new versions; `page` is the address of this build's own page of them, null where it has none. */
export const updateHandlers = (
  updates: Updates,
  openPage: () => Promise<boolean>,
  note: (report: TableReport) => void,
): HandlersOf<
  | 'updates.state'
  | 'updates.check'
  | 'updates.download'
  | 'updates.install'
  | 'updates.atRest'
  | 'updates.page'
  | 'updates.putAside'
  | 'updates.table'
> => ({
  'updates.state': () => updates.state(),
  'updates.check': () => updates.check(),
  'updates.download': () => updates.download(),
  'updates.install': () => updates.install(),
  'updates.atRest': ({ on }) => updates.atRest(on),
  'updates.page': async () => ({ opened: await openPage() }),
  // A profile that opened is no newer one's.
  'updates.putAside': () => Promise.reject(new CodedError('not-newer')),
  'updates.table': (report) => {
    updates.told(report);
    note(report);
    return Promise.resolve(null);
  },
});
