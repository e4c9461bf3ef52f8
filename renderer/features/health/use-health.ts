import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MainHealth } from '#shared/bridge/calls/support.ts';
import type { UpdateState } from '#shared/bridge/calls/updates.ts';
import { deviceName } from '#shared/bridge/serial-settings.ts';
import type { PrinterState } from '#shared/printing/state.ts';
import { healthLines, type DeviceHealth, type HealthLine } from '#shared/text/tell-health.ts';
import { shopsAtWork } from '#shared/bridge/shops.ts';
import { useShopName } from '../../parts/use-shop-name.ts';
import { useKey } from '../../runtime/use-key.ts';
import { useNow } from '../../runtime/use-now.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';

/** How often everything is asked again while the page is shown, ms. */
const LOOK_MS = 5000;

/** The lines, when they were looked at (null: not yet), and a way to look now. */
export interface Health {
  readonly lines: readonly HealthLine[];
  readonly at: number | null;
  readonly look: () => void;
}

interface Asked {
  readonly main: MainHealth;
  readonly update: UpdateState;
  readonly printers: readonly PrinterState[];
  readonly lastSeq: number;
  readonly at: number;
}

/** How the station is, looked at again and again while somebody looks. */
export function useHealth(): Health {
  const { runtime, clock, info, log } = useStarted();
  const view = useStationView();
  const { of: keyOf, look: lookAtKey } = useKey();
  const nameOf = useShopName();
  const now = useNow(clock);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { ask, store, keeper } = runtime;
  const ask4 = useCallback(async (): Promise<Asked> => {
    // The safety copy last: it may be ahead of what the window said before, never behind.
    const lastSeq = await store.lastSeq();
    const [main, update, printers] = await Promise.all([
      ask('support.health', undefined),
      ask('updates.state', undefined),
      ask('printers.states', undefined),
      keeper.look(),
    ]);
    return { main, update, printers, lastSeq, at: clock.now() };
  }, [ask, store, keeper, clock]);
  const again = useRef<() => void>(() => undefined);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void =>
      void ask4()
        .then(
          (found) => (gone ? undefined : setAsked(found)),
          (fault: unknown) => log('health', String(fault)),
        )
        .finally(() => {
          if (!gone) timer = setTimeout(look, LOOK_MS);
        });
    again.current = () => {
      clearTimeout(timer);
      look();
    };
    look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [ask4, log]);
  const settings = runtime.settings();
  const { status } = view;
  const lines = useMemo(() => {
    const devices = settings.serial.map((device): DeviceHealth => ({
      kind: device.use,
      name: deviceName(device),
      open: runtime.devices.state(device.id) === 'open',
    }));
    const shops = shopsAtWork(settings);
    return healthLines({
      now,
      settings,
      version: info.version,
      storage: keeper.state(),
      damaged: keeper.damaged(),
      lastSeq: asked?.lastSeq ?? 0,
      unsent: { count: status.waiting.length, since: status.oldest?.since ?? null },
      shops: shops.map((shop) => ({
        id: shop.id,
        name: nameOf(shop),
        on: shop.on,
        key: keyOf(shop.id),
        kept: asked?.main.keys.find((each) => each.shop === shop.id)?.kept ?? null,
        reading: (shops.length < 2 ? status : status.shops?.find((each) => each.shop === shop.id)) ?? null,
      })),
      printers: asked?.printers ?? null,
      devices,
      main: asked?.main ?? null,
      update: asked?.update ?? null,
    });
  }, [now, settings, info, keeper, asked, status, nameOf, keyOf, runtime]);
  return {
    lines,
    at: asked?.at ?? null,
    look: () => {
      lookAtKey();
      again.current();
    },
  };
}
