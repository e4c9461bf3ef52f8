/** Ways in which scales speak that this station understands. */
export const scaleProtocolNames = [
  'comma',
  'sics',
  'cas',
  'massa-100',
  'massa-old',
  'toledo-8217',
  'toledo-continuous',
] as const;

/** One of `scaleProtocolNames`. */
export type ScaleProtocolName = (typeof scaleProtocolNames)[number];
