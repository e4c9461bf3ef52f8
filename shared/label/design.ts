import * as v from 'valibot';
import { labelKinds, type LabelKind } from './kinds.ts';
import { labelSizes } from './size.ts';

/**
 * What a supervisor may change about a kind of label. `hidden` names optional fields of that kind (see `catalog.ts`);
 * a name the kind does not have changes nothing. Offsets in mm, right and down are positive.
 */
export const labelDesignSchema = v.object({
  size: v.picklist(labelSizes),
  offsetXMm: v.pipe(v.number(), v.minValue(-20), v.maxValue(20)),
  offsetYMm: v.pipe(v.number(), v.minValue(-20), v.maxValue(20)),
  hidden: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(30)),
  /** Id of one of the station's logos; null for none. */
  logo: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z0-9-]{1,16}$/u))),
});

/** How one kind of label is to look. */
export type LabelDesign = v.InferOutput<typeof labelDesignSchema>;

/** A picture for labels: PNG bytes in base64, at most about 150 KB; a thermal printer shows its dark half. */
export const logoSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Z0-9-]{1,16}$/u)),
  name: v.pipe(v.string(), v.maxLength(60)),
  png: v.pipe(v.string(), v.regex(/^iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$/u), v.maxLength(200_000)),
});

/** One of the station's logos. */
export type Logo = v.InferOutput<typeof logoSchema>;

/** Designs by kind of label; a kind that nobody changed is missing. */
export const designsSchema = v.partial(
  v.object(
    Object.fromEntries(labelKinds.map((kind) => [kind, labelDesignSchema])) as Record<
      LabelKind,
      typeof labelDesignSchema
    >,
  ),
);

/** Designs by kind. */
export type LabelDesigns = v.InferOutput<typeof designsSchema>;
