import { Bar, CartesianGrid, ComposedChart, LabelList, Scatter, XAxis, YAxis } from 'recharts';
import { accent, figure, Plot, quiet, tick } from './chart-parts.tsx';

/** Where the middle of some values lies, and between which two most of them do. */
interface RangeOf {
  readonly name: string;
  readonly low: number;
  readonly half: number;
  readonly high: number;
  /** At the right of it, such as a price. */
  readonly beside: string;
}

/** Where the half lies: large enough to be seen from afar. */
const dot = ({ cx, cy }: { readonly cx?: number | undefined; readonly cy?: number | undefined }) => (
  <circle cx={cx ?? 0} cy={cy ?? 0} r={8} fill={accent} stroke="var(--surface)" strokeWidth={3} />
);

/** Bars from low to high, a dot at the half: how long carriers take. */
export function Ranges({
  says,
  rows,
  unit,
}: {
  readonly says: string;
  readonly rows: readonly RangeOf[];
  readonly unit: (value: number) => string;
}) {
  const data = rows.map(({ name, low, half, high, beside }) => ({ name, span: [low, high], half, beside }));
  return (
    <Plot says={says}>
      <ComposedChart
        data={data}
        layout="vertical"
        margin={{ top: 4, right: 64, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid horizontal={false} stroke="var(--line)" />
        <XAxis
          type="number"
          domain={[0, 'auto']}
          tickFormatter={unit}
          tick={tick}
          tickLine={false}
          axisLine={false}
        />
        <YAxis
          type="category"
          dataKey="name"
          width={120}
          tick={{ ...tick, fontSize: 14, fill: 'var(--ink)' }}
          tickLine={false}
          axisLine={false}
          interval={0}
        />
        <Bar dataKey="span" fill={quiet} barSize={8} radius={4} isAnimationActive={false}>
          <LabelList dataKey="beside" position="right" {...figure} />
        </Bar>
        <Scatter
          dataKey="half"
          fill={accent}
          stroke="var(--surface)"
          strokeWidth={3}
          shape={dot}
          isAnimationActive={false}
        />
      </ComposedChart>
    </Plot>
  );
}
