import { openSocket, type SocketOptions } from '../lines/socket-line.ts';
import type { Transport } from '../transport.ts';
import { lineTransport, type LineTransportOptions } from './line-transport.ts';

/** Where a raw printer listens, what it answers, and how long to wait for what. */
export type TcpOptions = SocketOptions & Omit<LineTransportOptions, 'open'>;

/**
 * Raw printing on port 9100. Questions go over the connection of the job: many printers allow only one. Where the
 * printer answers nothing, silence after the last byte counts as sent.
 */
export const tcpTransport = (options: TcpOptions): Transport =>
  lineTransport({ ...options, open: openSocket(options) });
