import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses of the own machine and of local networks (RFC 1918, 3927, 4193, 4291, 6598). */
const near = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  near.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  near.addSubnet(net, bits, 'ipv6');

/** Ports below 1024 on which printers listen: LPD and IPP. Behind the others are mail, files and shells. */
const lowPorts: ReadonlySet<number> = new Set([515, 631]);

const isNear = (address: string): boolean => {
  const plain = address.replace(/^\[|\]$/gu, '').replace(/%.*$/u, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(plain)?.[1] ?? plain;
  const family = isIP(mapped);
  return family !== 0 && near.check(mapped, family === 4 ? 'ipv4' : 'ipv6');
};

/** Whether a printer may be looked for there, as far as can be told without asking for the name's address. */
export function mayBePrinter(host: string, port: number): boolean {
  if (!Number.isInteger(port) || port < 1 || port > 65_535 || (port < 1024 && !lowPorts.has(port)))
    return false;
  return isIP(host.replace(/^\[|\]$/gu, '')) === 0 || isNear(host);
}

/** Resolves names to addresses of local networks only, so that no name leads a label out of the house (HD11). */
export const nearLookup: LookupFunction = (host, options, callback) => {
  systemLookup(host, { ...options, all: true }, (fault, found: LookupAddress[]) => {
    if (fault !== null) return callback(fault, '', 0);
    const [first] = found.filter(({ address }) => isNear(address));
    if (first === undefined) return callback(new Error('not a local address'), '', 0);
    if (options.all === true)
      callback(
        null,
        found.filter(({ address }) => isNear(address)),
      );
    else callback(null, first.address, first.family);
  });
};
