import type { Service } from 'bonjour-service';
import { err, ok } from '#shared/kit/result.ts';
import type { FoundPrinter } from '#shared/printing/found.ts';
import { pause } from '../lines/line.ts';
import { modelNamed } from '../models.ts';
import type { Way } from './way.ts';

/** Raw printing has its own service; the others only tell more of the same printer. */
const rawType = 'pdl-datastream';
const types = [rawType, 'ipp', 'printer'] as const;

/** Announcements that are listened to; whoever sends more is no printer. */
const mostServices = 500;

const isIp4 = (address: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(address);

/** Where to connect: an IPv4 address before a name, since `.local` names are not resolved everywhere. */
const hostOf = ({ addresses = [], referer, host }: Service): string =>
  addresses.find(isIp4) ?? (referer !== undefined && isIp4(referer.address) ? referer.address : host);

/** What the printer says of itself in its TXT record, whatever bytes those are. */
function saysOf({ txt, name }: Service): string {
  const record: Record<string, unknown> = typeof txt === 'object' && txt !== null ? { ...txt } : {};
  const said = ['ty', 'usb_MFG', 'usb_MDL', 'product', 'note'].map((key) => record[key]);
  const texts = [name, ...said.filter((value) => typeof value === 'string' && value !== '')];
  return [...new Set(texts)].join(' ').slice(0, 200);
}

/** Printers among what was announced: one for each raw port, with what the same host says elsewhere. */
function printersAmong(services: readonly Service[]): readonly FoundPrinter[] {
  const raw = services.filter((service) => service.type === rawType && service.port > 0);
  return raw.map((service) => {
    const host = hostOf(service);
    const same = services.filter((other) => other === service || other.host === service.host);
    const says = [...new Set(same.map(saysOf))].join(' ').slice(0, 200);
    return {
      name: service.name,
      connection: { kind: 'tcp', host, port: service.port },
      by: 'mdns',
      model: modelNamed(says)?.id ?? null,
      says,
    };
  });
}

/** Listens on the network for printers that announce themselves (`_pdl-datastream._tcp`), for so long. */
export const mdnsWay = (listenMs: number): Way => ({
  by: 'mdns',
  async look() {
    const { Bonjour } = await import('bonjour-service');
    let broken = false;
    const services: Service[] = [];
    const bonjour = new Bonjour({}, () => (broken = true));
    try {
      const heard = (service: Service): void =>
        void (services.length < mostServices && services.push(service));
      const browsers = types.map((type) => bonjour.find({ type }, heard));
      await pause(listenMs);
      for (const browser of browsers) browser.stop();
    } catch {
      broken = true;
    } finally {
      bonjour.destroy();
    }
    return broken && services.length === 0 ? err('no-network') : ok(printersAmong(services));
  },
});
