/** Scheme of the app's own files. */
export const stationScheme = 'app';

/** Origin of the one page there is. */
export const stationOrigin = 'app://station';

/** Whether an address is a page of ours. Node gives `null` as origin of such schemes, so the parts are compared. */
export function isStationUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === 'app:' && host === 'station' && username === '' && password === '';
}
