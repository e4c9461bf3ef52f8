import { useEffect, useState } from 'react';
import type { ListedPort } from '#shared/bridge/calls/serial.ts';
import { usualLine, type SerialDevice } from '#shared/bridge/serial-settings.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import type { ChangeSettings } from '../use-settings.ts';

/** The first id that no device has. */
function freeId(devices: readonly SerialDevice[]): string {
  for (let n = 1; ; n += 1) if (devices.every(({ id }) => id !== `D${n}`)) return `D${n}`;
}

/** Adding a device: the browser asks which port, the list is shown here, the answer is kept. */
export function useAddDevice(change: ChangeSettings): {
  /** Null while nothing is added. */
  readonly ports: readonly ListedPort[] | null;
  readonly begin: () => void;
  readonly choose: (id: string | null) => void;
} {
  const { runtime } = useStarted();
  const [ports, setPorts] = useState<readonly ListedPort[] | null>(null);
  useEffect(() => runtime.hear('serial.ports', (listed) => setPorts(listed)), [runtime]);
  // Whoever leaves the page chose none: the browser's question must not stay open.
  useEffect(() => () => void runtime.ask('serial.choose', { id: null }).catch(() => null), [runtime]);

  async function choose(id: string | null): Promise<void> {
    const port = await runtime.ask('serial.choose', { id });
    setPorts(null);
    if (port === null) return;
    await change((before) => ({
      ...before,
      serial: [
        ...before.serial,
        { id: freeId(before.serial), use: 'scanner', name: '', port: { ...port }, line: { ...usualLine } },
      ],
    }));
  }

  return {
    ports,
    begin: () => {
      setPorts([]);
      void runtime.devices.request().then(() => setPorts(null));
    },
    choose: (id) => void choose(id),
  };
}
