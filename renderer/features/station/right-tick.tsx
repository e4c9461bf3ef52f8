import type { Sku } from '#shared/kit/brand.ts';
import type { Verdict } from '../../session/view.ts';
import { Tick } from '../../ui/tick.tsx';
import { useTable } from './words.ts';

interface Props {
  readonly verdict: Verdict | null;
  /** What the picture under the stamp shows; another thing just scanned is shown beside the tick. */
  readonly shown?: Sku | null;
  readonly small?: boolean;
}

/** The stamp of the last scan, where it was right. */
export function RightTick({ verdict, shown = null, small = false }: Props) {
  const { pictureOf } = useTable();
  if (verdict?.kind === 'complete') return <Tick key={verdict.scanId} small={small} />;
  if (verdict?.kind !== 'right') return null;
  const { sku } = verdict.thing;
  return <Tick key={verdict.scanId} thumbnail={sku === shown ? null : pictureOf(sku)} small={small} />;
}
