import type { SaveOutcome } from '../../parts/fields.tsx';
import { useCallback, useState } from 'react';
import * as v from 'valibot';
import { settingsSchema, type Settings } from '#shared/bridge/settings.ts';
import { faultName } from '#shared/kit/fault.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** Changes settings: checks the whole of them, then keeps them at once. */
export type ChangeSettings = (next: (before: Settings) => Settings) => Promise<SaveOutcome>;

const differ = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** What the schema cannot say: codes that must name one thing only, and somebody must be left to work. */
const consistent = ({ packers, packing }: Settings): boolean =>
  packers.length > 0 &&
  differ(packers.map(({ id }) => id)) &&
  differ(packing.boxes.map(({ id }) => id)) &&
  differ(packing.inserts.map(({ sku }) => sku));

/** The station's settings and the way to change them. */
export function useSettings(): {
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly failed: boolean;
} {
  const { runtime, log } = useStarted();
  const [failed, setFailed] = useState(false);
  const change = useCallback<ChangeSettings>(
    async (next) => {
      const parsed = v.safeParse(settingsSchema, next(runtime.settings()));
      if (!parsed.success || !consistent(parsed.output)) return 'wrong';
      try {
        await runtime.saveSettings(parsed.output);
        setFailed(false);
        return 'kept';
      } catch (fault) {
        log('settings.not-written', faultName(fault));
        setFailed(true);
        return 'not-written';
      }
    },
    [runtime, log],
  );
  return { settings: runtime.settings(), change, failed };
}
