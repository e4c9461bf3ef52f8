import type { StationSession } from './electron.ts';
import type { Log } from './log.ts';
import { isStationUrl, stationOrigin } from './origin.ts';

/** Whether the window may load this address: the app's own files, and what a page of ours made itself. */
const mayLoad = (url: string): boolean =>
  url.startsWith(`${stationOrigin}/`) ||
  url.startsWith(`blob:${stationOrigin}/`) ||
  url.startsWith('data:image/');

/** The one permission a page of ours has: that its database is not thrown away when the disk gets full. */
const mayHave = (permission: string, url: string): boolean =>
  permission === 'persistent-storage' && isStationUrl(url);

/** Denies the window every other permission, and every address but its own; the network belongs to main. */
export function lockSession(session: StationSession, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const granted = mayHave(permission, details.requestingUrl);
    if (!granted) log.warn('permission.denied', { permission });
    callback(granted);
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin));
  session.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !mayLoad(details.url);
    if (cancel) log.warn('request.denied', { scheme: details.url.split(':', 1)[0] ?? '' });
    callback({ cancel });
  });
}
