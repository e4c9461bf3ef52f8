import type { JournalRecord } from '#shared/bridge/calls/storage.ts';

const types = [
  'ParcelOpened',
  'UnitVerified',
  'UnitVerified',
  'MarkScanned',
  'StepDone',
  'BoxChosen',
  'Weighed',
  'LabelPrinted',
  'ScanBack',
  'ParcelClosed',
];

/** Ids as long and as unlike each other as real ones. */
const idOf = (seq: number): string => {
  const hex = ((seq * 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
  return `01931c${hex.slice(0, 2)}-${hex.slice(2, 6)}-7${hex.slice(5)}-9${hex.slice(0, 3)}-${hex}${hex.slice(0, 4)}`;
};

/** Facts `from` to `to` as a packing table writes them, ten a posting, and two rows for each of every posting's four effects. */
export function historyOf(from: number, to: number): JournalRecord[] {
  const records: JournalRecord[] = [];
  for (let seq = from; seq <= to; seq += 1) {
    const posting = Math.ceil(seq / types.length);
    const number = `${String(10_000_000 + posting * 7)}-${String(posting % 9_999).padStart(4, '0')}-1`;
    const step = seq % types.length;
    const fact = {
      type: types[step],
      at: 1_767_225_600_000 + seq * 1_500,
      by: `P${posting % 7}`,
      unit: {
        sku: String(150_000_000 + ((seq * 7_919) % 90_000)),
        code: `46${String((seq * 104_729) % 1e11).padStart(11, '0')}`,
      },
      scan: { raw: idOf(seq + 1), through: 'wedge' },
      left: { units: step, steps: types.length - step },
    };
    const envelope = {
      id: idOf(seq),
      stream: `posting:${number}`,
      version: step + 1,
      seq,
      station: 'S-1f00c2a7',
      fact,
    };
    records.push({ kind: 'fact', envelope } as unknown as JournalRecord);
    if (step < 4)
      for (const state of ['pending', 'done'])
        records.push({
          kind: 'effect',
          row: {
            id: `${['fetch-label', 'ship', 'print-label', 'delivering'][step] ?? ''}:${posting}:1`,
            lane: `market:${number}`,
            effect: { kind: 'delivering', posting: number },
            seq,
            createdAt: 1,
            state,
            attempts: state === 'done' ? 1 : 0,
            notBefore: 0,
            sentAt: null,
            receipt: null,
            trouble: null,
            journaled: false,
          },
        } as unknown as JournalRecord);
  }
  return records;
}
