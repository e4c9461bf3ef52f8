import type { StationSession } from './electron.ts';
import type { Log } from './log.ts';
import { isStationUrl, stationOrigin } from './origin.ts';
import type { SerialPorts } from './serial.ts';

/** Whether the window may load this address: the app's own files, and what a page of ours made itself. */
const mayLoad = (url: string): boolean =>
  url.startsWith(`${stationOrigin}/`) ||
  url.startsWith(`blob:${stationOrigin}/`) ||
  url.startsWith('data:image/');

/** The one permission a page of ours has: that its database is not thrown away when the disk gets full. */
const mayHave = (permission: string, url: string): boolean =>
  permission === 'persistent-storage' && isStationUrl(url);

/** A page of ours may ask for a serial port; which one it gets is another question (SR1). */
const mayAskForPorts = (permission: string, url: string): boolean =>
  permission === 'serial' && isStationUrl(url);

/** The camera, never the microphone: a page of ours takes pictures of parcels (PH9). */
const mayFilm = (permission: string, url: string, kinds: readonly (string | undefined)[]): boolean =>
  permission === 'media' && isStationUrl(url) && kinds.length > 0 && kinds.every((kind) => kind === 'video');

/** What a question about a camera or microphone is about; none where it does not say. */
const mediaOf = (details: object): readonly string[] =>
  'mediaTypes' in details && Array.isArray(details.mediaTypes) ? details.mediaTypes.map(String) : [];

/** Denies the window every other permission and device, and every address but its own; the network belongs to main. */
export function lockSession(session: StationSession, serial: Pick<SerialPorts, 'permits'>, log: Log): void {
  session.setDevicePermissionHandler((details) => serial.permits(details));
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const url = details.requestingUrl;
    const granted = mayHave(permission, url) || mayFilm(permission, url, mediaOf(details));
    if (!granted) log.warn('permission.denied', { permission });
    callback(granted);
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { mediaType }) =>
      mayHave(permission, origin) ||
      mayAskForPorts(permission, origin) ||
      mayFilm(permission, origin, [mediaType]),
  );
  session.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !mayLoad(details.url);
    if (cancel) log.warn('request.denied', { scheme: details.url.split(':', 1)[0] ?? '' });
    callback({ cancel });
  });
}
