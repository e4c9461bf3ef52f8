import type { IppServer } from './client.ts';

/** Where a system keeps the socket of its CUPS. */
const socketOf = (platform: NodeJS.Platform): string =>
  platform === 'darwin' ? '/private/var/run/cupsd' : '/run/cups/cups.sock';

/** The server that settings name: `host:port`, `host`, a path of a socket, or empty for this machine's own. */
export function serverOf(text: string, platform: NodeJS.Platform): IppServer {
  if (text === '') return { socketPath: socketOf(platform) };
  if (text.startsWith('/')) return { socketPath: text };
  const [, host = text, port = '631'] = /^(.*?)(?::(\d{1,5}))?$/u.exec(text) ?? [];
  return { host, port: Number(port) };
}
