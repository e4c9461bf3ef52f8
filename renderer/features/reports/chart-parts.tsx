import type { ReactElement } from 'react';
import { Legend, ResponsiveContainer, Tooltip } from 'recharts';
import css from './reports.module.css';

/** How words of charts are drawn; px, as the desk is. */
export const tick = { fontSize: 13, fill: 'var(--ink-2)' } as const;

/** How figures beside a bar are drawn. */
export const figure = { fontSize: 14, fontWeight: 700, fill: 'var(--ink)' } as const;

/** Colours of bars: quiet, and the one that the headline speaks of. */
export const quiet = 'var(--ink-3)';
/** See `quiet`. */
export const accent = 'var(--accent)';

/** What a chart shows where the pointer is. */
export const hover = (
  <Tooltip
    isAnimationActive={false}
    cursor={{ fill: 'var(--sunken)', stroke: 'none' }}
    contentStyle={{
      background: 'var(--surface)',
      border: '1px solid var(--line)',
      borderRadius: 6,
      color: 'var(--ink)',
    }}
    itemStyle={{ color: 'var(--ink)' }}
    labelStyle={{ color: 'var(--ink-2)' }}
  />
);

/** Which colour is what, above the chart. */
export const key = (
  <Legend
    verticalAlign="top"
    align="left"
    height={26}
    iconType="circle"
    iconSize={10}
    itemSorter={null}
    wrapperStyle={{ fontSize: 13, paddingLeft: 24 }}
    formatter={(name: string) => <span style={{ color: 'var(--ink-2)' }}>{name}</span>}
  />
);

/** The place of a chart, which takes the room there is; `says` is what it shows, in words. */
export function Plot({ says, children }: { readonly says: string; readonly children: ReactElement }) {
  return (
    <div className={css.plot} role="img" aria-label={says}>
      <ResponsiveContainer width="100%" height="100%" minHeight={180}>
        {children}
      </ResponsiveContainer>
    </div>
  );
}
