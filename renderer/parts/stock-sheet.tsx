import { stockOf, type LabelSize } from '#shared/label/size.ts';

/** Bars as they lie on a label, in shares of its width. */
const bars = [2, 1, 1, 3, 1, 2, 2, 1, 3, 1, 1, 2, 1, 3, 2, 1, 1, 2, 3, 1, 2, 1, 1, 3, 2];

interface Props {
  readonly size: LabelSize;
  /** Of a millimetre. */
  readonly scale: number;
  readonly unit?: 'px' | 'rem';
  readonly className?: string | undefined;
}

/** A label of this size, drawn to scale with bars and words on it. */
export function StockSheet({ size, scale, unit = 'px', className }: Props) {
  const { widthMm: w, heightMm: h } = stockOf(size);
  const pad = Math.min(w, h) * 0.08;
  const low = h < 60;
  const bar1 = (w - 2 * pad) / (bars.reduce((sum, bar) => sum + bar, 0) + bars.length);
  let x = pad;
  const tall = low ? h * 0.5 : h * 0.24;
  const office = size === 'A4';
  return (
    <svg
      width={`${w * scale}${unit}`}
      height={`${h * scale}${unit}`}
      viewBox={`0 0 ${w} ${h}`}
      aria-hidden="true"
      className={className}
    >
      <rect x="0" y="0" width={w} height={h} fill="#fff" />
      {office
        ? Array.from({ length: 12 }, (_, i) => (
            <rect key={i} x={20} y={30 + i * 18} width={i % 4 === 3 ? 90 : 170} height={5} fill="#79827b" />
          ))
        : bars.map((bar, i) => {
            const at = x;
            x += (bar + 1) * bar1;
            return <rect key={i} x={at} y={pad * 1.4} width={bar * bar1} height={tall} fill="#14181b" />;
          })}
      {low || office ? null : (
        <>
          <Square x={pad} y={h * 0.62} side={w * 0.34} />
          <rect x={w * 0.56} y={h * 0.64} width={w * 0.34} height={3} fill="#79827b" />
          <rect x={w * 0.56} y={h * 0.7} width={w * 0.26} height={3} fill="#79827b" />
        </>
      )}
    </svg>
  );
}

/** Of a side, in modules. */
const MODULES = 17;
const FINDER = 'M0 0h5v5H0zM1 1v3h3V1zM2 2h1v1H2z';

/** Something that looks like a square code: three corners that a scanner finds, and modules that mean nothing. */
function Square({ x, y, side }: { readonly x: number; readonly y: number; readonly side: number }) {
  const far = MODULES - 5;
  const inCorner = (col: number, row: number): boolean =>
    (col < 6 && (row < 6 || row >= far - 1)) || (col >= far - 1 && row < 6);
  const dots = Array.from(
    { length: MODULES * MODULES },
    (_, i) => [i % MODULES, Math.floor(i / MODULES)] as const,
  )
    .filter(([col, row]) => !inCorner(col, row) && (col * 7 + row * 11 + col * row * 5) % 9 < 4)
    .map(([col, row]) => `M${col} ${row}h1v1h-1z`)
    .join('');
  return (
    <g transform={`translate(${x} ${y}) scale(${side / MODULES})`} fill="#14181b" fillRule="evenodd">
      <path d={FINDER} />
      <path d={FINDER} transform={`translate(${far} 0)`} />
      <path d={FINDER} transform={`translate(0 ${far})`} />
      <path d={dots} />
    </g>
  );
}
