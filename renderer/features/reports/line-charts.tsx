import {
  Area,
  AreaChart,
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  XAxis,
  YAxis,
} from 'recharts';
import { accent, figure, hover, key as colours, Plot, quiet, tick } from './chart-parts.tsx';

/** One line or two over days. A value that is missing leaves a gap. */
export function Lines({
  says,
  lines,
  points,
  level,
}: {
  readonly says: string;
  readonly lines: readonly { readonly key: string; readonly name: string }[];
  readonly points: readonly Readonly<Record<string, string | number | null>>[];
  /** Where a thin line says: as usual. */
  readonly level?: number;
}) {
  return (
    <Plot says={says}>
      <LineChart
        data={[...points]}
        margin={{ top: 8, right: 16, bottom: 0, left: -16 }}
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
        {lines.length > 1 ? colours : null}
        {level === undefined ? null : <ReferenceLine y={level} stroke="var(--edge)" strokeDasharray="3 6" />}
        {lines.map(({ key, name }, i) => (
          <Line
            key={key}
            dataKey={key}
            name={name}
            stroke={i === 0 ? accent : quiet}
            strokeWidth={3}
            dot={{ r: 3, fill: i === 0 ? accent : quiet }}
            isAnimationActive={false}
            connectNulls
          />
        ))}
      </LineChart>
    </Plot>
  );
}

/** What today will be: hours as numbers, 13.5 is half past one. */
export interface Course {
  readonly points: readonly { readonly hour: number; readonly packed: number }[];
  readonly now: { readonly hour: number; readonly packed: number };
  /** When everything is packed at the pace of the last hour; null where nobody can say. */
  readonly done: { readonly hour: number; readonly packed: number } | null;
  readonly cutoff: number | null;
  readonly all: number;
}

const clockOf = (hour: number): string => {
  const minutes = Math.round(hour * 60);
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** Words beside the dot of now, above the line: at its left where there is room. */
function NowLabel({
  viewBox,
  says,
  left,
}: {
  readonly viewBox?: { readonly x: number; readonly y: number; readonly width?: number };
  readonly says: string;
  readonly left: boolean;
}) {
  if (viewBox === undefined) return null;
  const x = viewBox.x + (viewBox.width ?? 0) / 2;
  return (
    <text x={left ? x - 8 : x + 12} y={viewBox.y - 10} textAnchor={left ? 'end' : 'start'} {...figure}>
      {says}
    </text>
  );
}

/** Parcels packed today so far, and dotted how it goes on. */
export function CourseOfDay({
  says,
  course: { points, now, done, cutoff, all },
  words,
}: {
  readonly says: string;
  readonly course: Course;
  readonly words: { readonly now: string; readonly cutoff: string };
}) {
  const first = points[0]?.hour ?? now.hour;
  const last = Math.min(24, Math.max(now.hour + 0.5, done?.hour ?? 0, cutoff ?? 0, first + 2));
  const ahead = done === null || done.hour > 24 ? [] : [now, done];
  const packed = [...points.filter(({ hour }) => hour < now.hour), now];
  const data = [
    ...packed.map((point) => ({ hour: point.hour, packed: point.packed })),
    ...ahead.map((point) => ({ hour: point.hour, ahead: point.packed })),
  ];
  const step = last - first > 8 ? 2 : 1;
  const ticks = Array.from(
    { length: Math.floor((last - Math.ceil(first)) / step) + 1 },
    (_, i) => Math.ceil(first) + i * step,
  );
  return (
    <Plot says={says}>
      <AreaChart data={data} margin={{ top: 24, right: 64, bottom: 0, left: -16 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="hour"
          type="number"
          domain={[first, last]}
          ticks={ticks}
          tickFormatter={clockOf}
          tick={tick}
          tickLine={false}
          axisLine={false}
        />
        <YAxis
          tick={tick}
          tickLine={false}
          axisLine={false}
          allowDecimals={false}
          domain={[0, Math.max(all, 1)]}
        />
        <Area
          dataKey="packed"
          stroke={accent}
          strokeWidth={3}
          fill={accent}
          fillOpacity={0.14}
          isAnimationActive={false}
        />
        <Area
          dataKey="ahead"
          stroke={accent}
          strokeWidth={3}
          strokeDasharray="3 6"
          fill="none"
          isAnimationActive={false}
        />
        {cutoff === null ? null : (
          <ReferenceLine
            x={cutoff}
            stroke="var(--ink)"
            strokeWidth={2}
            label={{ value: words.cutoff, position: 'right', ...figure, fontSize: 13 }}
          />
        )}
        <ReferenceDot
          x={now.hour}
          y={now.packed}
          r={6}
          fill={accent}
          stroke="var(--surface)"
          strokeWidth={3}
          label={<NowLabel says={words.now} left={now.hour - first > (last - first) / 3} />}
        />
        {ahead.length === 0 || done === null ? null : (
          <ReferenceDot
            x={done.hour}
            y={done.packed}
            r={5}
            fill="var(--surface)"
            stroke={accent}
            strokeWidth={3}
            label={{ value: clockOf(done.hour), position: 'top', ...figure }}
          />
        )}
      </AreaChart>
    </Plot>
  );
}
