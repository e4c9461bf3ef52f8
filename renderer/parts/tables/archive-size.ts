/** What a ZIP archive says of itself at its end. */
export interface ArchiveList {
  readonly entries: number;
  /** What all of it unpacks to, bytes; readers must not unpack more of an entry than it says. */
  readonly unpacked: number;
  readonly names: readonly string[];
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** More parts than this no workbook has. */
const MOST_ENTRIES = 10_000;

/** Reads the list at the end of a ZIP archive without unpacking anything; null where it is none or damaged. ZIP64 counts as such. */
export function archiveList(bytes: Uint8Array): ArchiveList | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = Math.max(0, bytes.length - 65_535 - END_BYTES);
  let end = bytes.length - END_BYTES;
  while (end >= from && view.getUint32(end, true) !== END) end -= 1;
  if (end < from) return null;
  const entries = view.getUint16(end + 10, true);
  if (entries > MOST_ENTRIES) return null;
  const names: string[] = [];
  let unpacked = 0;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < entries; i += 1) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    unpacked += view.getUint32(at + 24, true);
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + length)));
    at += ENTRY_BYTES + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, unpacked, names };
}
