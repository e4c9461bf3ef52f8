import * as v from 'valibot';

const whole = v.pipe(v.number(), v.integer());
/** Which station, and a number its own choices are made with. */
const somebody = { at: whole, roll: whole };

const faultKinds = [
  'circle-open',
  'html-502',
  'internal',
  'no-answer',
  'no-answer-after',
  'reset-before',
  'reset-after',
  'broken-json',
  'ship-fails',
  'label-error',
  'label-partial',
  'missing-role',
] as const;

/** What happens to a store or a journal while a station dies. */
export const deaths = ['plain', 'wiped', 'behind', 'torn'] as const;

/** How a printer's job ends. */
export const printEnds = ['unreachable', 'maybe', 'torn'] as const;

const deedSchema = v.variant('do', [
  /** Somebody scans what the screen asks for. */
  v.object({ do: v.literal('scan'), ...somebody }),
  /** Somebody scans something that is lying around. */
  v.object({ do: v.literal('stray'), ...somebody }),
  /** Two codes at once. */
  v.object({ do: v.literal('twice'), ...somebody }),
  /** The scanner delivers its last scan again. */
  v.object({ do: v.literal('echo'), at: whole }),
  v.object({ do: v.literal('sync'), at: whole }),
  v.object({ do: v.literal('pull'), at: whole }),
  /** A scan while the outbox is being emptied. */
  v.object({ do: v.literal('scan-in-sync'), ...somebody }),
  v.object({ do: v.literal('pass'), ms: whole }),
  /** The supervisor looks after problems. */
  v.object({ do: v.literal('supervise'), at: whole }),
  /** The supervisor opens a parcel again that was closed or packed. */
  v.object({ do: v.literal('reopen'), ...somebody }),
  /** The seller cancels an order at the marketplace, split or not. */
  v.object({ do: v.literal('seller-cancels'), ...somebody }),
  /** So many scans at the hand-over, or at the returns. */
  v.object({ do: v.literal('hand-over'), ...somebody, scans: whole }),
  v.object({ do: v.literal('returns'), ...somebody, scans: whole }),
  /** So many scans at a supply to the marketplace's warehouse; the first takes over one that was ordered. */
  v.object({ do: v.literal('supply'), ...somebody, scans: whole }),
  /** Somebody puts a cargo place into a supply in the seller's account. */
  v.object({ do: v.literal('foreign-place'), ...somebody }),
  /** The desk decides what becomes of a telling that was refused, or takes a closed supply up again. */
  v.object({ do: v.literal('supply-desk'), ...somebody }),
  v.object({ do: v.literal('orders'), at: whole, count: whole }),
  /** Home; everything starts again the next morning. */
  v.object({ do: v.literal('night'), ms: whole }),
  v.object({ do: v.literal('restart'), at: whole }),
  v.object({ do: v.literal('death'), at: whole, crossings: whole, how: v.picklist(deaths) }),
  v.object({ do: v.literal('fault'), at: whole, kind: v.picklist(faultKinds), path: v.nullable(v.string()) }),
  v.object({ do: v.literal('rate-limit'), at: whole, path: v.string(), seconds: whole }),
  v.object({ do: v.literal('refusal'), at: whole, path: v.string(), message: v.string() }),
  v.object({ do: v.literal('latency'), at: whole, path: v.string(), ms: whole }),
  /** The call times out and takes effect only later. */
  v.object({ do: v.literal('late-effect'), at: whole, path: v.string(), ms: whole }),
  /** The answer comes after those of so many later calls. */
  v.object({ do: v.literal('reorder'), at: whole, path: v.string(), calls: whole }),
  v.object({ do: v.literal('key-expires'), at: whole, ms: whole }),
  v.object({ do: v.literal('obsolete'), at: whole, path: v.string(), ms: whole }),
  v.object({ do: v.literal('offline'), at: whole, ms: whole }),
  v.object({ do: v.literal('buyer-cancels'), ...somebody }),
  v.object({ do: v.literal('cutoff-moves'), ...somebody, ms: whole }),
  v.object({ do: v.literal('printer'), at: whole, end: v.picklist(printEnds) }),
  v.object({ do: v.literal('unplugged'), at: whole, ms: whole }),
  v.object({ do: v.literal('disk'), at: whole, kind: v.picklist(['disk-full', 'broken']), ms: whole }),
  v.object({ do: v.literal('journal-fails'), at: whole, ms: whole }),
  /** The machine's clock goes wrong by so much. */
  v.object({ do: v.literal('clock'), at: whole, ms: whole }),
]);

const setupSchema = v.object({
  seed: whole,
  postings: whole,
  oddities: v.boolean(),
  splitNumbering: v.picklist(['first-keeps', 'all-new']),
  setAfterShip: v.optional(v.picklist(['allowed', 'refused']), 'allowed'),
  setAgain: v.optional(v.picklist(['replaces', 'EXEMPLAR_INFO_ALREADY_DEFINED']), 'replaces'),
  afterMarkUpdate: v.optional(v.picklist(['update_available', 'update_not_available']), 'update_available'),
  paperwork: v.optional(v.boolean(), false),
  labelDelayMs: whole,
  shipPolicy: v.picklist(['at-confirmation', 'at-packing']),
  store: v.picklist(['memory', 'dexie']),
  journal: v.picklist(['memory', 'file']),
});

const scriptSchema = v.object({
  seed: whole,
  stations: v.array(setupSchema),
  deeds: v.array(deedSchema),
});

/** One thing that happens. It carries its own dice, so that it means the same when others are left out. */
export type Deed = v.InferOutput<typeof deedSchema>;
/** A station as it is at the beginning. */
export type Setup = v.InferOutput<typeof setupSchema>;
/** Everything that happens, in its order. */
export type Script = v.InferOutput<typeof scriptSchema>;
/** Faults the marketplace is told by their name alone. */
export type FaultKind = (typeof faultKinds)[number];

/** Every fault that needs no more than its name. */
export const plainFaults: readonly FaultKind[] = faultKinds;

/** Faults inside the shop instead of on the wire: no path. */
export const innerFaults: ReadonlySet<FaultKind> = new Set(['ship-fails', 'label-error', 'label-partial']);

/** Reads a script from a file's text; throws a plain sentence where it is none. */
export function parseScript(text: string): Script {
  const parsed = v.safeParse(scriptSchema, JSON.parse(text));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`not a script of a chaos run: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
}
