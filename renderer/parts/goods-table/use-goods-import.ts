import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { GoodsColumns } from '#shared/intake/goods-fields.ts';
import type { GoodsTableOf } from '#shared/intake/goods-commands.ts';
import type { GoodsTable } from '#shared/intake/goods-reader.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { MOST_BYTES } from '../tables/limits.ts';
import { rememberedGoods, withGoods } from './goods-layout.ts';
import { createGoodsReading, type GoodsReading } from './goods-file.ts';
import { knownGoods } from './known-goods.ts';
import type { FromGoods, OpenedGoods } from './messages.ts';

type Trouble = Extract<FromGoods, { kind: 'refused' }>['trouble'] | { readonly code: 'too-large' };

/** How far taking a table in is. */
export type GoodsImport =
  | { readonly kind: 'choose' }
  | { readonly kind: 'working'; readonly name: string; readonly done: number; readonly total: number }
  | { readonly kind: 'refused'; readonly name: string; readonly trouble: Trouble }
  | {
      readonly kind: 'mapping';
      readonly name: string;
      readonly opened: OpenedGoods;
      readonly columns: GoodsColumns;
    }
  | {
      readonly kind: 'preview';
      readonly name: string;
      readonly opened: OpenedGoods;
      readonly columns: GoodsColumns;
      /** Whether nobody was asked: such a table was taken in before. */
      readonly remembered: boolean;
      readonly table: GoodsTable;
    }
  /** `rows`: those that were taken; `already`: of them those that changed nothing; `left`: those that were left out. */
  | {
      readonly kind: 'taken';
      readonly products: number;
      readonly rows: number;
      readonly already: number;
      readonly left: number;
    }
  | { readonly kind: 'broken'; readonly done: number };

type Mapping = Extract<GoodsImport, { kind: 'mapping' }>;

/** What a person does with it. */
export interface GoodsImportDeeds {
  readonly state: GoodsImport;
  readonly choose: (file: File) => void;
  readonly map: (columns: GoodsColumns) => void;
  readonly look: () => void;
  readonly back: () => void;
  readonly take: () => void;
  readonly again: () => void;
}

/** Taking a table of products or of stock in: chosen (`first`: already), its columns said, looked at, taken (PD2-PD4). */
export function useGoodsImport(of: GoodsTableOf, first: File | null): GoodsImportDeeds {
  const started = useStarted();
  const { runtime, log } = started;
  const [state, setState] = useState<GoodsImport>({ kind: 'choose' });
  const held = useRef<GoodsReading | null>(null);

  const run = (name: string, work: Promise<void>): void =>
    void work.catch((fault: unknown) => {
      log('goods-table', String(fault));
      setState({ kind: 'refused', name, trouble: { code: 'unreadable' } });
    });

  async function open(file: File): Promise<void> {
    held.current?.close();
    const { name } = file;
    const at = (done: number, total: number): void => setState({ kind: 'working', name, done, total });
    at(0, 0);
    if (file.size > MOST_BYTES) return setState({ kind: 'refused', name, trouble: { code: 'too-large' } });
    const reading = createGoodsReading(at);
    held.current = reading;
    const opened = await reading.open(file);
    if (!opened.ok) return setState({ kind: 'refused', name, trouble: opened.error });
    const known = rememberedGoods(of, opened.value.header, runtime.settings());
    const mapping = { kind: 'mapping', name, opened: opened.value } as const;
    if (known === null) return setState({ ...mapping, columns: opened.value.guess });
    return preview({ ...mapping, columns: known }, true);
  }

  async function preview(from: Mapping, remembered: boolean): Promise<void> {
    const table = await held.current?.read(from.columns, knownGoods(started));
    if (table !== undefined) setState({ ...from, kind: 'preview', remembered, table });
  }

  /** That the columns could not be remembered must not keep the table out. */
  async function look(from: Mapping): Promise<void> {
    const { name, opened, columns } = from;
    const next = withGoods(runtime.settings(), of, { name, header: opened.header, columns });
    await runtime.saveSettings(next).catch((fault: unknown) => log('goods-table', String(fault)));
    await preview(from, false);
  }

  async function take({ name, table }: Extract<GoodsImport, { kind: 'preview' }>): Promise<void> {
    const total = table.wishes.length;
    const done = await runtime.takeGoods({ of, name, wishes: table.wishes }, (rows) =>
      setState({ kind: 'working', name, done: rows, total }),
    );
    if (!done.ok) {
      log('goods-table', done.error.error.kind);
      return setState({ kind: 'broken', done: done.error.rows });
    }
    await runtime.station.refresh();
    setState({ kind: 'taken', ...done.value, rows: total, left: table.troubles.length });
  }

  const openFirst = useEffectEvent(() => (first === null ? undefined : run(first.name, open(first))));
  useEffect(() => {
    // A moment later: what is chosen already is opened as if it were chosen now.
    const timer = setTimeout(openFirst);
    return () => {
      clearTimeout(timer);
      held.current?.close();
    };
  }, []);

  return {
    state,
    choose: (file) => run(file.name, open(file)),
    map: (columns) => (state.kind === 'mapping' ? setState({ ...state, columns }) : undefined),
    look: () => (state.kind === 'mapping' ? run(state.name, look(state)) : undefined),
    back: () => {
      if (state.kind !== 'preview') return;
      const { name, opened, columns } = state;
      setState({ kind: 'mapping', name, opened, columns });
    },
    take: () => (state.kind === 'preview' ? run(state.name, take(state)) : undefined),
    again: () => setState({ kind: 'choose' }),
  };
}
