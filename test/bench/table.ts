import type { Measured } from './measure.ts';

const figure = (ms: number): string => (ms < 1 ? ms.toFixed(3) : ms < 100 ? ms.toFixed(1) : ms.toFixed(0));

const target = ({ row, targetMs }: Measured): string =>
  targetMs === null ? '' : `<= ${targetMs} ms ${row.ms <= targetMs ? 'met' : 'NOT MET'}`;

const heads = ['', 'ours ms', 'peer ms', 'ratio', 'runs', 'target', 'peer'] as const;

const cells = (measured: Measured): readonly string[] => [
  measured.row.name,
  figure(measured.row.ms),
  figure(measured.row.peerMs),
  measured.row.ratio.toFixed(3),
  String(measured.rounds),
  target(measured),
  measured.row.peer,
];

/** The rows as people read them; what was noted while measuring stands under its row. */
export function table(rows: readonly Measured[]): string {
  const lines = rows.map(cells);
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...lines.map((line) => line[at]?.length ?? 0)),
  );
  const written = (line: readonly string[]): string =>
    line
      .map((text, at) => {
        const width = widths[at] ?? 0;
        return at >= 1 && at <= 4 ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const body = rows.flatMap((row, at) => [
    written(lines[at] ?? []),
    ...row.notes.map((note) => `    ${note}`),
  ]);
  return [written(heads), ...body].join('\n');
}
