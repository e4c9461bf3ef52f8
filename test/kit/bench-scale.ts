import type { ScaleDevice } from '#shared/bridge/serial-settings.ts';
import type { ScaleProtocolName } from '#shared/devices/scale/names.ts';
import { scaleProtocols } from '#shared/devices/scale/reader.ts';
import { usualLine } from '#shared/bridge/serial-settings.ts';
import { portIdentity } from '#shared/devices/port.ts';
import { createSerialScale, type SerialScale } from '../../renderer/runtime/scale.ts';
import type { DeviceState } from '../../renderer/serial/devices.ts';
import { answerOf, scaleFrames, type OnScale } from './played-scale.ts';

/** A scale as the settings know it. */
export const scaleDevice = (
  protocol: ScaleProtocolName,
  takes: ScaleDevice['takes'] = 'ok',
): ScaleDevice => ({
  id: 'D1',
  use: 'scale',
  name: 'Bench scale',
  port: portIdentity({ portName: 'ttyUSB0' }),
  line: { ...usualLine, ...scaleProtocols[protocol].line },
  protocol,
  unit: 'kg',
  takes,
});

/** Ms between two frames of a scale that tells by itself. */
const FRAME_MS = 100;
const STEP_MS = 50;

/** A scale on a line of real bytes, with a clock of its own. */
export class BenchScale {
  readonly scale: SerialScale;
  readonly device: ScaleDevice;
  on: OnScale = { grams: 0, rests: true };
  /** How its port stands. */
  port: DeviceState = 'open';
  /** It is switched off: the port is there, and nothing comes. */
  mute = false;
  /** What it sends instead of its frames; null for those. */
  sends: Uint8Array | null = null;
  changes = 0;
  private now = 10_000;
  private said: (up: number) => Promise<void> = () => Promise.resolve();
  private readonly heard: Promise<void>[] = [];

  constructor(device: ScaleDevice) {
    this.device = device;
    this.scale = createSerialScale({
      device: () => this.device,
      state: () => this.port,
      send: (_id, bytes) => this.asked(bytes),
      up: () => this.now,
      said: () => void this.heard.push(this.said(this.now)),
      changed: () => void (this.changes += 1),
    });
  }

  /** Who is told that it said something. */
  tells(said: (up: number) => Promise<void>): void {
    this.said = said;
  }

  /** Time passes, while the scale goes on telling. */
  async wait(ms: number): Promise<void> {
    const continuous = scaleProtocols[this.device.protocol].ask === null;
    for (const end = this.now + ms; this.now < end; this.now += STEP_MS) {
      if (continuous && this.now % FRAME_MS === 0) this.send(scaleFrames[this.device.protocol](this.on));
      this.scale.tick();
    }
    this.scale.tick();
    await Promise.all(this.heard.splice(0));
  }

  /** Something is put on it, wobbles, and comes to rest. */
  async put(grams: number): Promise<void> {
    this.on = { grams: Math.round(grams * 0.7), rests: false };
    await this.wait(300);
    this.on = { grams, rests: true };
    await this.wait(1500);
  }

  private asked(bytes: Uint8Array): void {
    const answer = answerOf(this.device.protocol, bytes, this.on);
    if (answer !== null) this.send(answer);
  }

  private send(bytes: Uint8Array): void {
    if (this.mute || this.port !== 'open') return;
    this.scale.bytes(this.device, this.sends ?? bytes);
  }
}
