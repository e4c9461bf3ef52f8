import type { ListedPort } from '#shared/bridge/calls/serial.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { matchPort, portIdentity } from '#shared/devices/port.ts';
import type { HandlersOf } from './bridge/register.ts';
import type { Push } from './bridge/push.ts';
import type { AskingPage, StationSession } from './electron.ts';
import type { Log } from './log.ts';
import { isStationUrl } from './origin.ts';

/** What the guard of the serial ports needs. */
export interface SerialParts {
  readonly settings: () => Pick<Settings, 'serial'>;
  readonly push: Push;
  readonly log: Log;
}

/** Which serial ports a page may use: those that the supervisor chose, and no other device (SR1). */
export interface SerialPorts {
  readonly handlers: HandlersOf<'serial.offer' | 'serial.choose'>;
  /** Whether a page may use a device. */
  permits(details: { deviceType: string; origin: string; device: unknown }): boolean;
  /** Answers the browser's question which port to use, through the window. */
  listen(session: Pick<StationSession, 'on'>): void;
}

interface Offer {
  readonly device: string;
  readonly how: 'same' | 'kind';
}

/** Makes the guard; nothing is permitted but what the settings name. */
export function createSerialPorts({ settings, push, log }: SerialParts): SerialPorts {
  let offer: Offer | null = null;
  let open: { readonly answer: (portId: string) => void; readonly ports: readonly ListedPort[] } | null =
    null;

  function permits({
    deviceType,
    origin,
    device,
  }: {
    deviceType: string;
    origin: string;
    device: unknown;
  }): boolean {
    if (deviceType !== 'serial' || !isStationUrl(origin)) return false;
    const seen = portIdentity(device);
    const matches = settings().serial.map(({ id, port }) => ({ id, match: matchPort(port, seen) }));
    const own = matches.filter(({ match }) => match === 'same');
    if (offer === null) return matches.some(({ match }) => match !== null);
    const { device: wanted, how } = offer;
    const found = matches.find(({ id }) => id === wanted)?.match ?? null;
    // One of the same kind may be another chosen device: that one keeps its port.
    return found === 'same' || (how === 'kind' && found === 'kind' && own.length === 0);
  }

  function show(ports: readonly unknown[]): readonly ListedPort[] {
    const listed = ports.flatMap((port) => {
      const { portId } = port as { readonly portId?: unknown };
      return typeof portId === 'string' ? [{ id: portId, port: portIdentity(port) }] : [];
    });
    push('serial.ports', listed);
    return listed;
  }

  function answer(id: string | null): ListedPort | null {
    const asked = open;
    open = null;
    const port = asked?.ports.find((each) => each.id === id) ?? null;
    asked?.answer(port?.id ?? '');
    return port;
  }

  function listen(session: Pick<StationSession, 'on'>): void {
    session.on('select-serial-port', (event, ports, page: AskingPage, callback) => {
      // Without this the question counts as answered at once.
      event.preventDefault();
      if (!isStationUrl(page.getURL())) {
        log.warn('serial.denied');
        return callback('');
      }
      answer(null);
      open = { answer: callback, ports: show(ports) };
    });
    session.on('serial-port-added', (_event, port) => {
      if (open === null) return;
      const known = open.ports.filter(({ id }) => id !== port.portId);
      open = { ...open, ports: [...known, { id: port.portId, port: portIdentity(port) }] };
      push('serial.ports', open.ports);
    });
    session.on('serial-port-removed', (_event, port) => {
      if (open === null) return;
      open = { ...open, ports: open.ports.filter(({ id }) => id !== port.portId) };
      push('serial.ports', open.ports);
    });
  }

  return {
    permits,
    listen,
    handlers: {
      'serial.offer': ({ device, how }) => {
        offer = device === null ? null : { device, how };
        return Promise.resolve(null);
      },
      'serial.choose': ({ id }) => Promise.resolve(answer(id)?.port ?? null),
    },
  };
}
