import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts';
import { accent, figure, hover, key as colours, Plot, quiet, tick } from './chart-parts.tsx';

/** A bar: `name` beside it, `strong` where the headline speaks of it. */
export interface BarOf {
  readonly name: string;
  readonly value: number;
  readonly strong: boolean;
}

interface Props {
  readonly says: string;
  /** What is counted. */
  readonly of: string;
  readonly bars: readonly BarOf[];
}

/** More columns than this stand too close for a figure above each. */
const FIGURES = 14;

const data = (bars: readonly BarOf[]) =>
  bars.map(({ name, value, strong }) => ({ name, value, fill: strong ? accent : quiet }));

/** Columns side by side: days, hours. */
export function Columns({ says, of, bars }: Props) {
  const few = bars.length <= FIGURES;
  return (
    <Plot says={says}>
      <BarChart
        data={data(bars)}
        margin={{ top: 24, right: 8, bottom: 0, left: few ? 8 : -16 }}
        barCategoryGap="14%"
        accessibilityLayer={false}
      >
        {few ? null : <CartesianGrid vertical={false} stroke="var(--line)" />}
        <XAxis
          dataKey="name"
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: 'var(--edge)' }}
          minTickGap={10}
        />
        <YAxis hide={few} tick={tick} tickLine={false} axisLine={false} allowDecimals={false} />
        {few ? null : hover}
        <Bar dataKey="value" name={of} radius={[4, 4, 0, 0]} maxBarSize={56} isAnimationActive={false}>
          {few ? <LabelList dataKey="value" position="top" {...figure} /> : null}
        </Bar>
      </BarChart>
    </Plot>
  );
}

/** The widest a name may be, px, and the air beside it. */
const MOST_PX = 190;
const AIR_PX = 20;

/** How wide a name is about; Chinese signs are as wide as they are high. */
const widthOf = (name: string): number =>
  Array.from(name).reduce((px, char) => px + (char > '\u2e80' ? 15 : 8.8), AIR_PX);

/** Room for the longest of the names. */
const roomFor = (names: readonly string[]): number => Math.max(60, ...names.map(widthOf));

/** A name that has room; a longer one ends in an ellipsis. */
function cut(name: string): string {
  if (widthOf(name) <= MOST_PX) return name;
  const letters = Array.from(name);
  while (widthOf(`${letters.join('')}…`) > MOST_PX) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Bars one under another: kinds, products, reasons. */
export function Rows({ says, of, bars }: Props) {
  const rows = data(bars.map((bar) => ({ ...bar, name: cut(bar.name) })));
  return (
    <Plot says={says}>
      <BarChart
        data={rows}
        layout="vertical"
        margin={{ top: 4, right: 48, bottom: 4, left: 0 }}
        barCategoryGap="30%"
        accessibilityLayer={false}
      >
        <XAxis type="number" hide />
        <YAxis
          type="category"
          dataKey="name"
          width={roomFor(rows.map(({ name }) => name))}
          tick={{ ...tick, fontSize: 14, fill: 'var(--ink)' }}
          tickLine={false}
          axisLine={false}
          interval={0}
        />
        <Bar dataKey="value" name={of} radius={3} maxBarSize={18} isAnimationActive={false}>
          <LabelList dataKey="value" position="right" {...figure} />
        </Bar>
      </BarChart>
    </Plot>
  );
}

/** A column in parts, each in a colour of its own, the first at the bottom. */
export function Stacked({
  says,
  parts,
  columns,
}: {
  readonly says: string;
  readonly parts: readonly { readonly key: string; readonly name: string; readonly colour: string }[];
  readonly columns: readonly Readonly<Record<string, string | number>>[];
}) {
  return (
    <Plot says={says}>
      <BarChart
        data={[...columns]}
        margin={{ top: 8, right: 8, bottom: 0, left: -16 }}
        barCategoryGap="14%"
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="name"
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: 'var(--edge)' }}
          minTickGap={10}
        />
        <YAxis tick={tick} tickLine={false} axisLine={false} allowDecimals={false} />
        {hover}
        {colours}
        {parts.map(({ key, name, colour }) => (
          <Bar
            key={key}
            dataKey={key}
            name={name}
            stackId="all"
            fill={colour}
            maxBarSize={56}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </Plot>
  );
}
