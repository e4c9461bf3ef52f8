import { useState } from 'react';
import { mayTeach } from '#shared/bridge/settings.ts';
import type { Barcode, Sku } from '#shared/kit/brand.ts';
import type { UnstampedProduct } from '#shared/domain/product/decide.ts';
import type { ProductRefusal } from '#shared/domain/product/refusals.ts';
import { useStarted, useStationView } from '../runtime/use-runtime.ts';

/** Why a change of a product was not made. */
export type NotDone = ProductRefusal | { readonly code: 'not-kept' };

type Told = Exclude<UnstampedProduct, { type: 'see' | 'teach' | 'stock-told' | 'barcode-told' }>;

type Give = Extract<UnstampedProduct, { type: 'teach' }>;

/** Changes of one product, and why the last one was not made. */
export interface ProductDeeds {
  /** `null` where it was made. */
  readonly run: (command: Told) => Promise<NotDone | null>;
  readonly forget: (code: Barcode) => void;
  /** Gives the product a code of one piece, in the name of who may (PD6). */
  readonly give: (code: Barcode) => void;
  readonly notDone: NotDone | null;
}

/** Runs what was decided about a product, in the name of who is at the table. */
export function useProductDeeds(sku: Sku): ProductDeeds {
  const { runtime, clock } = useStarted();
  const { packer } = useStationView();
  const [notDone, setNotDone] = useState<NotDone | null>(null);
  const run = async (command: Told | Give): Promise<NotDone | null> => {
    const by = runtime.acting();
    const told = { ...command, sku, at: clock.now(), by };
    const outcome = await runtime.execute.product(sku, told);
    const why: NotDone | null =
      outcome.kind === 'refused'
        ? outcome.refusal
        : outcome.kind === 'not-kept'
          ? { code: 'not-kept' }
          : null;
    setNotDone(why);
    await runtime.station.refresh();
    return why;
  };
  const forget = (code: Barcode): void => {
    const person = runtime.desk.holder() ?? packer;
    const allowed = person !== null && mayTeach(person);
    void run({ type: 'forget', code, mayTeach: allowed }).catch(() => setNotDone({ code: 'not-kept' }));
  };
  const give = (code: Barcode): void => {
    const person = runtime.desk.holder() ?? packer;
    const allowed = person === null || mayTeach(person);
    const told = { type: 'teach', code, units: 1, mayTeach: allowed, owner: null } as const;
    void run(told).catch(() => setNotDone({ code: 'not-kept' }));
  };
  return { run, forget, give, notDone };
}
