import { err, ok, type Result } from '#shared/kit/result.ts';

/** Tags of attribute groups and values that we use (RFC 8010, 3.5). */
export const ippTags = {
  operation: 0x01,
  job: 0x02,
  end: 0x03,
  printer: 0x04,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mime: 0x49,
} as const;

/** A value as it comes: numbers, booleans, texts; anything else as its bytes. */
export type IppValue = number | boolean | string | Uint8Array;

/** Attributes of one group, each with all its values. */
export interface IppGroup {
  readonly tag: number;
  readonly attributes: ReadonlyMap<string, readonly IppValue[]>;
}

/** A response. */
export interface IppResponse {
  readonly status: number;
  readonly requestId: number;
  readonly groups: readonly IppGroup[];
}

/** One attribute of a request: tag, name, values. */
export type IppAttribute = readonly [
  tag: number,
  name: string,
  ...values: readonly (string | number | boolean)[],
];

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
};

function valueBytes(tag: number, value: string | number | boolean): Buffer {
  if (tag === ippTags.boolean) return Buffer.of(value === true ? 1 : 0);
  if (typeof value !== 'number') return Buffer.from(String(value));
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function attributeBytes([tag, name, ...values]: IppAttribute): Buffer {
  const parts = values.map((value, at) => {
    // Values behind the first one have no name.
    const nameBytes = Buffer.from(at === 0 ? name : '');
    const bytes = valueBytes(tag, value);
    return Buffer.concat([Buffer.of(tag), u16(nameBytes.length), nameBytes, u16(bytes.length), bytes]);
  });
  return Buffer.concat(parts);
}

/** A request up to its document: IPP 2.0, one group of operation attributes. */
export function encodeRequest(
  operation: number,
  requestId: number,
  attributes: readonly IppAttribute[],
): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt8(2, 0);
  head.writeUInt16BE(operation, 2);
  head.writeUInt32BE(requestId, 4);
  return Buffer.concat([
    head,
    Buffer.of(ippTags.operation),
    ...attributes.map(attributeBytes),
    Buffer.of(ippTags.end),
  ]);
}

function readValue(tag: number, bytes: Buffer): IppValue {
  if ((tag === ippTags.integer || tag === ippTags.enum) && bytes.length === 4) return bytes.readInt32BE();
  if (tag === ippTags.boolean && bytes.length === 1) return bytes[0] !== 0;
  if (tag >= 0x40 && tag < 0x60) return bytes.toString();
  return new Uint8Array(bytes);
}

/** One value at `at`; null where the bytes end inside it. */
function readAttribute(
  bytes: Buffer,
  at: number,
): { readonly name: string; readonly value: IppValue; readonly next: number } | null {
  if (at + 3 > bytes.length) return null;
  const nameEnd = at + 3 + bytes.readUInt16BE(at + 1);
  if (nameEnd + 2 > bytes.length) return null;
  const next = nameEnd + 2 + bytes.readUInt16BE(nameEnd);
  if (next > bytes.length) return null;
  const value = readValue(bytes.readUInt8(at), bytes.subarray(nameEnd + 2, next));
  return { name: bytes.toString('utf8', at + 3, nameEnd), value, next };
}

/** Groups of the longest list of queues that is read; each costs memory though it takes but a byte. */
const mostGroups = 10_000;

/** Reads a response; `torn` where the bytes end too soon or are no IPP. Members of collections stay a flat list. */
export function decodeResponse(bytes: Buffer): Result<IppResponse, 'torn'> {
  if (bytes.length < 9 || (bytes[0] !== 1 && bytes[0] !== 2)) return err('torn');
  const groups: { tag: number; attributes: Map<string, IppValue[]> }[] = [];
  let last: IppValue[] = [];
  let at = 8;
  while (at < bytes.length) {
    const tag = bytes.readUInt8(at);
    if (tag === ippTags.end)
      return ok({ status: bytes.readUInt16BE(2), requestId: bytes.readUInt32BE(4), groups });
    if (tag < 0x10) {
      if (groups.length >= mostGroups) return err('torn');
      groups.push({ tag, attributes: new Map() });
      at += 1;
      continue;
    }
    const read = readAttribute(bytes, at);
    const group = groups.at(-1);
    if (read === null || group === undefined) return err('torn');
    if (read.name !== '') group.attributes.set(read.name, (last = []));
    last.push(read.value);
    at = read.next;
  }
  return err('torn');
}
