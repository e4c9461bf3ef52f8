import type { ListedPort } from '#shared/bridge/calls/serial.ts';
import type { Devices } from '../../../renderer/runtime/devices.ts';
import type { DeviceState } from '../../../renderer/serial/devices.ts';
import type { ScaleState } from '../../../renderer/session/scale.ts';

/** Serial devices as a picture has them. */
export interface PlayedDevices {
  readonly states?: Readonly<Record<string, DeviceState>>;
  /** What arrives of a device while its card is shown. */
  readonly arrives?: Readonly<Record<string, string>>;
  readonly scale?: ScaleState;
  /** Ports to choose from; missing: none is asked for. */
  readonly ports?: readonly ListedPort[];
}

/** Devices that stand as the view says. */
export const playedDevices = ({ states = {}, arrives = {}, scale }: PlayedDevices): Devices => ({
  state: (id) => states[id] ?? 'closed',
  look: () => Promise.resolve(),
  request: () => new Promise(() => undefined),
  stop: () => Promise.resolve(),
  scale: { state: () => scale ?? { kind: 'none' } },
  repeats: { heard: () => null },
  onScan: () => () => undefined,
  tap: (listener) => {
    const encoder = new TextEncoder();
    const said = Object.entries(arrives).map(([id, text]) =>
      setTimeout(() => listener(id, encoder.encode(text)), 20),
    );
    return () => said.forEach(clearTimeout);
  },
  troubles: () => [],
});
