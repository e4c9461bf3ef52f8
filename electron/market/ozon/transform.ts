import * as v from 'valibot';
import type {
  CancellationNote,
  Destination,
  PostingSnapshot,
  SnapshotLine,
} from '#shared/domain/posting/snapshot.ts';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Result } from '#shared/kit/result.ts';
import { phaseOf, shipProgressOf } from './phase.ts';
import { postingNumberSchema, postingSchema } from './schemas.ts';
import type { WireLine, WirePosting } from './schemas.ts';
import { rawWayOf, wayOf } from './way.ts';
import { asKopecks, asText, asTexts } from './wire.ts';

/** A row that could not be read: its number where that much is legible, and which field is to blame. */
export interface UnreadableRow {
  readonly number: string | null;
  readonly detail: string;
}

/** Reads one posting of any list or of v3/get. Refuses rather than guesses where goods or counts are illegible. */
export function readPosting(raw: unknown): Result<PostingSnapshot, UnreadableRow> {
  const parsed = v.safeParse(postingSchema, raw);
  if (parsed.success) return ok(toSnapshot(parsed.output));
  const named = v.safeParse(postingNumberSchema, raw);
  const [issue] = parsed.issues;
  // The path only: the value could be somebody's name.
  const detail = `${v.getDotPath(issue) ?? 'posting'}: ${issue.type}`;
  return err({ number: named.success ? named.output.posting_number : null, detail });
}

/** The id of the delivery method where it is one; it is given away as text, since it may exceed what a number holds. */
function methodId(raw: unknown): { readonly deliveryMethodId?: string } {
  const text = typeof raw === 'number' || typeof raw === 'string' ? String(raw) : '';
  return /^[1-9]\d*$/u.test(text) ? { deliveryMethodId: text } : {};
}

function toSnapshot(wire: WirePosting): PostingSnapshot {
  return {
    number: postingNumber(wire.posting_number),
    orderNumber: wire.order_number || wire.posting_number.replace(/-[^-]*$/, ''),
    way: wayOf(wire.tpl_integration_type, wire.integration_type_flow),
    express: wire.is_express,
    phase: phaseOf(wire.status, wire.available_actions),
    shipProgress: shipProgressOf(wire.substatus, wire.available_actions),
    rawWay: rawWayOf(wire.tpl_integration_type, wire.integration_type_flow),
    rawStatus: wire.status,
    rawSubstatus: wire.substatus,
    actions: wire.available_actions,
    orderedAt: wire.in_process_at,
    cutoffAt: wire.shipment_date,
    lateAt: wire.shipment_date_without_delay,
    warehouse: wire.delivery_method.warehouse || null,
    deliveryMethod: wire.delivery_method.name || null,
    ...methodId(wire.delivery_method.id),
    carrier: wire.delivery_method.tpl_provider || null,
    lines: wire.products.map((line) => toLine(line, wire)),
    trackingNumber: wire.tracking_number || null,
    labelCodes: labelCodes(wire),
    multibox: wire.is_multibox,
    boxes: Math.max(1, Math.trunc(wire.multi_box_qty ?? 1)),
    destination: destination(wire),
    cancellation: cancellation(wire),
    parent: wire.parent_posting_number === '' ? null : postingNumber(wire.parent_posting_number),
    source: 'market',
  };
}

function toLine(line: WireLine, posting: WirePosting): SnapshotLine {
  const price = money(line);
  const wants = Object.entries(posting.requirements)
    .filter(([, skus]) => asTexts(skus).includes(line.sku))
    .map(([key]) => key.replace('products_requiring_', ''));
  const possible = posting.optional.products_with_possible_mandatory_mark.includes(line.sku);
  return {
    sku: sku(line.sku),
    offerId: line.offer_id,
    name: line.name,
    quantity: line.quantity,
    unitGrams: unitGrams(line),
    priceKopecks: price.kopecks,
    currency: price.currency,
    color: line.product_color || null,
    marking: wants.includes(markWord) ? 'required' : possible ? 'possible' : 'none',
    // A requirement this version does not know is kept, so that it shows before the ship call fails on it.
    wants: [...new Set([...wants, ...(line.is_weight_needed ? ['weight'] : [])])].filter(
      (want) => want !== markWord,
    ),
  };
}

const markWord = 'mandatory_mark';

function money(line: WireLine): { readonly kopecks: number | null; readonly currency: string | null } {
  const { price } = line;
  if (typeof price === 'object' && price !== null) {
    const { amount, currency } = price as { readonly amount?: unknown; readonly currency?: unknown };
    return { kopecks: asKopecks(amount), currency: asText(currency) || null };
  }
  return { kopecks: asKopecks(price), currency: line.currency_code || null };
}

// v4 gives kilograms on the line, v3 grams among the dimensions; 0 means that nobody filled it in.
function unitGrams(line: WireLine): number | null {
  const grams = line.weight === null ? line.dimensions.weight : line.weight * 1_000;
  return grams !== null && grams > 0 ? Math.max(1, Math.round(grams)) : null;
}

function labelCodes(wire: WirePosting): readonly string[] {
  const codes = [wire.scanit, wire.barcodes.upper_barcode, wire.barcodes.lower_barcode];
  return [...new Set(codes)].filter((code) => code !== '' && code !== '0');
}

function destination(wire: WirePosting): Destination {
  const { customer, addressee, analytics_data: analytics } = wire;
  const phone = addressee.phone || customer.phone;
  const address = [customer.address.zip_code, customer.address.address_tail]
    .filter((piece) => piece !== '')
    .join(', ');
  return {
    buyerName: addressee.name || customer.name || null,
    phone: phone === '' ? null : addressee.pin === '' ? phone : `${phone},${addressee.pin}`,
    region: customer.address.region || analytics.region || null,
    city: customer.address.city || analytics.city || null,
    address: address || null,
    ...(customer.address.country === '' ? {} : { country: customer.address.country }),
  };
}

function cancellation(wire: WirePosting): CancellationNote | null {
  const note = wire.cancellation;
  const happened =
    phaseOf(wire.status, []) === 'cancelled' ||
    (note.cancel_reason_id ?? 0) !== 0 ||
    note.cancellation_type !== '';
  if (!happened) return null;
  return {
    reason: note.cancel_reason,
    initiator: note.cancellation_type || note.cancellation_initiator,
    afterShip: note.cancelled_after_ship,
  };
}
