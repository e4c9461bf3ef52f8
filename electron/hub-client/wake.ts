import { WebSocket } from 'ws';
import { hostInUrl, trusting, type HubAddress } from './address.ts';

/** A hub that neither wakes nor pings for so long has lost us, ms; it pings every 25 s. */
const SILENT_MS = 60_000;

/** Hears when there is news at the hub (HU7); `ended` once, when it hears no more. Answers how to stop. */
export function listen(
  { host, port, cert }: HubAddress,
  key: string,
  told: { readonly news: () => void; readonly ended: () => void },
): () => void {
  const socket = new WebSocket(`${cert === null ? 'ws' : 'wss'}://${hostInUrl(host)}:${port}/wake`, {
    headers: { authorization: `Bearer ${key}` },
    handshakeTimeout: 10_000,
    maxPayload: 1_024,
    perMessageDeflate: false,
    ...(cert === null ? {} : trusting(cert)),
  });
  let silence: NodeJS.Timeout | undefined;
  const heard = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => socket.terminate(), SILENT_MS);
  };
  socket.on('open', heard);
  socket.on('ping', heard);
  socket.on('message', () => {
    heard();
    told.news();
  });
  // What went wrong is found out by the next call; here it only means that nobody wakes us.
  socket.on('error', () => undefined);
  socket.once('close', () => {
    clearTimeout(silence);
    told.ended();
  });
  return () => socket.terminate();
}
