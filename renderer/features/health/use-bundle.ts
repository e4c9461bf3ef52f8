import { useState } from 'react';
import type { BundleAnswer, BundleFile } from '#shared/bridge/calls/support.ts';
import type { HealthLine } from '#shared/text/tell-health.ts';
import { faultWords } from '#shared/kit/fault.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';

type Told =
  | Extract<BundleAnswer, { kind: 'saved' }>
  | { readonly kind: 'failed'; readonly why: 'no-room' | 'disk' | 'gone' | 'not-done' };

/** Lines of health without words of the house: what, how, and which sentence. */
const plain = (lines: readonly HealthLine[]): string[] =>
  lines.slice(0, 100).map(({ id, tone, title }) => `${tone.padEnd(5)} ${id}: ${title.key}`.slice(0, 400));

/** The texts that were put together, what is read of them, and what is saved. */
export function useBundle(lines: readonly HealthLine[]) {
  const { runtime, log } = useStarted();
  const view = useStationView();
  const { ask } = runtime;
  const [made, setMade] = useState<{ id: string; files: readonly BundleFile[] } | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const [told, setTold] = useState<Told | null>(null);

  /** What the window knows of itself: kinds and counts, no posting's contents. */
  const window = (): string[] =>
    [
      `screen ${view.screen.kind}, verdict ${view.verdict?.kind ?? 'none'}`,
      `online ${view.status.online}, trouble ${view.status.trouble ?? 'none'}`,
      ...(view.status.shops ?? []).map(
        ({ online, trouble, readAt }, i) =>
          `shop-${i + 1} online ${online}, trouble ${trouble ?? 'none'}, read ${readAt === null ? 'never' : new Date(readAt).toISOString()}`,
      ),
      ...runtime.settings().serial.map(({ id, use }) => `device ${use} ${id}: ${runtime.devices.state(id)}`),
      ...view.status.waiting
        .slice(0, 300)
        .map(({ kind, posting, why }) => `waits ${kind} ${posting ?? ''} ${why ?? ''}`),
    ].map((each) => each.slice(0, 400));

  const run = (work: () => Promise<void>): void => {
    setWorking(true);
    setTold(null);
    work()
      .catch((fault: unknown) => {
        log('bundle', faultWords(fault));
        setTold({ kind: 'failed', why: 'not-done' });
      })
      .finally(() => setWorking(false));
  };
  return {
    files: made?.files ?? null,
    chosen,
    working,
    told,
    shown: made?.files.find((file) => file.name === name) ?? null,
    show: setName,
    take: (file: string): void => {
      const next = new Set(chosen);
      if (!next.delete(file)) next.add(file);
      setChosen(next);
    },
    make: () =>
      run(async () => {
        const next = await ask('support.prepare', { health: plain(lines), window: window() });
        setMade({ ...next });
        setChosen(new Set(next.files.map((file) => file.name)));
        setName(next.files[0]?.name ?? null);
      }),
    save: () =>
      run(async () => {
        if (made === null) return;
        const answer = await ask('support.save', { id: made.id, names: [...chosen] });
        if (answer.kind !== 'left') setTold(answer);
      }),
  };
}
