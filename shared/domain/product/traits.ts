/** What is special about handling a product (SPEC TR1-TR4). */
export const traits = [
  'fragile',
  'liquid',
  'battery',
  'sharp',
  'heavy',
  'oversize',
  'marking',
  'digital',
] as const;

/** One of `traits`. `marking`: every unit carries an Honest Sign code. */
export type Trait = (typeof traits)[number];
