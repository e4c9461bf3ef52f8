import type { Settings } from '#shared/bridge/settings.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { mayAsk } from '#shared/domain/rules/house-rules/starter.ts';
import { wantsCamera } from '../session/camera.ts';
import type { Screen } from '../session/view.ts';
import type { RealCamera } from './camera.ts';
import { createDevices, type Devices } from './devices.ts';
import type { RuntimeParts } from './runtime.ts';

/** What scanners, scales and the camera are made of. */
interface TableDeviceParts extends Pick<RuntimeParts, 'serial' | 'clock' | 'uptime' | 'ids' | 'camera'> {
  readonly ask: Ask;
  readonly settings: () => Settings;
  readonly changed: () => void;
  readonly scaleSaid: (up: number) => void;
  /** What the table asks now, and whether a clip is wanted; asked only after the table is whole. */
  readonly scene: () => { readonly screen: Screen; readonly films: boolean };
}

/** Everything with a cable at the table. */
export interface TableDevices {
  readonly camera: RealCamera;
  readonly devices: Devices;
  /** The camera warms up while the goods are looked at, and goes off with the parcel (PH9); a clip has it on all the time. */
  readonly tend: () => void;
}

/** Whether what is asked now may want a picture in a moment. */
function isSeen(screen: Screen): boolean {
  if (screen.kind === 'returns') return screen.stage === 'photo';
  return 'work' in screen && screen.posting.status === 'packing' && wantsCamera(screen.work);
}

/** Makes the devices of the table; nothing is opened yet. */
export function createTableDevices(parts: TableDeviceParts): TableDevices {
  const { settings, changed, scene } = parts;
  const camera = parts.camera({
    device: () => settings().packing.photo.camera,
    sharp: () => mayAsk(settings().packing, 'photo') || settings().returns.photo === 'ask',
    changed,
  });
  const devices = createDevices({
    serial: parts.serial,
    ask: parts.ask,
    settings,
    clock: parts.clock,
    uptime: parts.uptime,
    ids: parts.ids,
    changed,
    scaleSaid: parts.scaleSaid,
  });
  return {
    camera,
    devices,
    tend: () => {
      const { screen, films } = scene();
      camera.want(films || isSeen(screen));
    },
  };
}
