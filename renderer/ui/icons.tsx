import type { CSSProperties } from 'react';

// Drawn on 24x24, stroke 2.25, round caps; one weight throughout.
const shapes = {
  user: (
    <>
      <circle cx="12" cy="8" r="4.2" />
      <path d="M4 20.5c.6-4 3.8-6 8-6s7.4 2 8 6" />
    </>
  ),
  scan: <path d="M3 8V4.5h4M17 4.5h4V8M3 16v3.5h4M17 19.5h4V16M7 8.5v7M10 8.5v7M13 8.5v7M17 8.5v7" />,
  pulse: <path d="M2.5 12.5H7l2.5-7 5 13 2.5-6h4.5" />,
  minus: <path d="M5 12h14" />,
  shelf: <path d="M4 3v18M20 3v18M4 9h16M4 16h16M8 9V5.5h4V9M12 16v-3.5h4V16" />,
  pallet: <path d="M5 12V5h6v7zM13 12V7h6v5zM2.5 15.5h19M2.5 20.5h19M5 15.5v5M12 15.5v5M19 15.5v5" />,
  glass: <path d="M7 3h10l-1 7a4 4 0 0 1-8 0zM12 14v6M8.5 20.5h7M13 3l-1.5 3 2 1.5-1 2" />,
  check: <path d="M4 12.5l5.5 5.5L20 6.5" />,
  calendar: <path d="M4 6.5h16v14H4zM4 11h16M8.5 3.5v5M15.5 3.5v5" />,
  key: (
    <>
      <circle cx="8" cy="15.5" r="4.5" />
      <path d="M11.3 12.2L20 3.5M16.5 7l3 3M13.8 9.7l2.2 2.2" />
    </>
  ),
  undo: <path d="M8.5 5L4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3" />,
  warn: (
    <>
      <path d="M12 3.5L22 20.5H2z" />
      <path d="M12 10v4.5M12 17.4v.1" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 12c2.5-4.5 5.7-6.5 9.5-6.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5s-7-2-9.5-6.5z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  film: (
    <>
      <rect x="3.5" y="3.5" width="17" height="17" rx="3" />
      <circle cx="9" cy="9" r="1.8" />
      <circle cx="15" cy="9" r="1.8" />
      <circle cx="9" cy="15" r="1.8" />
      <circle cx="15" cy="15" r="1.8" />
    </>
  ),
  gift: (
    <path d="M4 11h16v9.5H4zM3 7h18v4H3zM12 7v13.5M12 7C8 7 7 5.5 7.5 4.2 8.3 2.5 11.5 3.5 12 7zm0 0c4 0 5-1.5 4.5-2.8C15.7 2.5 12.5 3.5 12 7z" />
  ),
  scale: <path d="M5 20.5h14l1.5-9h-17zM3 7h18M12 7v4.5M10 16h4" />,
  label: (
    <>
      <rect x="5" y="3" width="14" height="18" rx="1.5" />
      <path d="M8 7h8M8 10h5M8.5 14v4M11 14v4M13 14v4M15.5 14v4" />
    </>
  ),
  online: <path d="M3 9a13.5 13.5 0 0 1 18 0M6 12.5a9 9 0 0 1 12 0M9 16a4.5 4.5 0 0 1 6 0M12 19.6v.1" />,
  offline: (
    <path d="M3 9a13.5 13.5 0 0 1 4.5-2.6M21 9a13.5 13.5 0 0 0-9-3.4M6 12.5a9 9 0 0 1 3.5-2M9 16a4.5 4.5 0 0 1 6 0M12 19.6v.1M4 3l16 18" />
  ),
  send: <path d="M12 16V5m0 0L7.5 9.5M12 5l4.5 4.5M4 19.5h16" />,
  printer: (
    <path d="M7 9V3.5h10V9M7 17H4.5A1.5 1.5 0 0 1 3 15.5v-5A1.5 1.5 0 0 1 4.5 9h15a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H17M7 14h10v6.5H7z" />
  ),
  cross: <path d="M5 5l14 14M19 5L5 19" />,
  hand: (
    <path d="M8 12V5.5a1.5 1.5 0 0 1 3 0V11m0-1V4a1.5 1.5 0 0 1 3 0v7m0-5a1.5 1.5 0 0 1 3 0v6m0-3a1.5 1.5 0 0 1 3 0v6a7 7 0 0 1-7 7h-1c-3 0-4.6-1.4-6-4l-3-5.2c-.6-1.1 1-2.6 2.4-1.2L8 15" />
  ),
  stop: (
    <>
      <path d="M8 2.8h8L21.2 8v8L16 21.2H8L2.8 16V8z" />
      <path d="M12 7v6M12 16.6v.1" />
    </>
  ),
  swap: <path d="M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4" />,
  truck: (
    <>
      <path d="M2.5 6H14v10.5H2.5zM14 9.5h4l3.5 4v3H14" />
      <circle cx="7" cy="18" r="2" />
      <circle cx="17.5" cy="18" r="2" />
    </>
  ),
  wave: <path d="M3 8c3-3 6-3 9 0s6 3 9 0M3 15c3-3 6-3 9 0s6 3 9 0" />,
  boxes: <path d="M4 10h7v10H4zM13 14h7v6h-7zM8 3.500h7V10H8z" />,
  chart: <path d="M4 20.500h16M6.500 17v-5M12 17V5M17.500 17V9" />,
  sliders: (
    <>
      <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
      <circle cx="15" cy="7" r="2.300" />
      <circle cx="9" cy="17" r="2.300" />
    </>
  ),
  back: <path d="M4 9h12a4.500 4.500 0 0 1 0 9H8M4 9l4-4M4 9l4 4" />,
  pin: (
    <>
      <path d="M12 21.500c4.500-5 6.500-8.400 6.500-11.500a6.500 6.500 0 0 0-13 0c0 3.100 2 6.500 6.500 11.500z" />
      <circle cx="12" cy="10" r="2.300" />
    </>
  ),
  cloud: <path d="M7 18.500h10a4 4 0 0 0 .6-8A5.800 5.800 0 0 0 6.500 11 3.800 3.800 0 0 0 7 18.500z" />,
  tag: (
    <>
      <path d="M3.500 12V3.500H12l8.500 8.500-8.500 8.500z" />
      <circle cx="8" cy="8" r="1.300" />
    </>
  ),
  list: <path d="M9 6h12M9 12h12M9 18h12M4 6h.1M4 12h.1M4 18h.1" />,
  box: <path d="M3.5 7.5L12 3l8.5 4.5v9L12 21l-8.5-4.5zM3.5 7.5L12 12l8.5-4.5M12 12v9" />,
  drop: <path d="M12 3c3.5 4.5 6 7.6 6 11a6 6 0 0 1-12 0c0-3.4 2.5-6.500 6-11zM9 14.500a3 3 0 0 0 3 3" />,
  code: <path d="M4 4v16h16M8 4h.1M12 4h.1M16 4h.1M20 4h.1M20 8h.1M20 12h.1M20 16h.1M8 8h4v4H8zM15 15h1" />,
  question: <path d="M8.5 9a3.5 3.5 0 1 1 5.2 3c-1.2.7-1.7 1.4-1.7 2.6M12 18.5v.1" />,
  raise: <path d="M6 14.5l6-6 6 6" />,
  lower: <path d="M6 9.5l6 6 6-6" />,
  copy: <path d="M8.500 8.500h12v12h-12zM15.500 8.500v-5h-12v12h5" />,
  next: <path d="M4 12h15M13 6l6 6-6 6" />,
  settings: (
    <>
      <circle cx="12" cy="12" r="3.2" />
      <path d="M12 2.8v3M12 18.2v3M2.8 12h3M18.2 12h3M5.5 5.5l2.1 2.1M16.4 16.4l2.1 2.1M18.5 5.5l-2.1 2.1M7.6 16.4l-2.1 2.1" />
    </>
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.5L21 21" />
    </>
  ),
  import: <path d="M12 4v11m0 0l-4.5-4.5M12 15l4.5-4.5M4 19.5h16" />,
  camera: (
    <>
      <path d="M3.5 7.5H7L9 4.500h6l2 3h3.5v12h-17z" />
      <circle cx="12" cy="13" r="3.8" />
    </>
  ),
  battery: <path d="M3 7.5h15.5v9H3zM21.5 10.5v3M9 10l-2 2.5h4L9 15" />,
  bell: <path d="M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21.500h4M12 5V3" />,
  silent: <path d="M6 17V11a6 6 0 0 1 9.500-4.900M18 11v6l2 2H6M10 21.500h4M3.500 3.500l17 17" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5l3.500 2" />
    </>
  ),
} as const;

/** Name of a drawn icon. */
export type IconName = keyof typeof shapes;

/** An icon; always beside a word, so hidden from screen readers. */
export function Icon({ name, style }: { readonly name: IconName; readonly style?: CSSProperties }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true" style={style}>
      {shapes[name]}
    </svg>
  );
}
