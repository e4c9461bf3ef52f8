import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readCodesOf } from '../kit/png-codes.ts';
import type { StationUnderTest } from '../kit/station-driver.ts';
import { zplAsPng } from '../kit/zpl-png.ts';

/** One label of the shift: what should be read on it and what was. */
export interface DemoLabel {
  readonly posting: string;
  readonly kind: 'label' | 'sticker';
  /** File name without ending, in `labels/`: .png, .pdf and the printer's bytes (.zpl). */
  readonly file: string;
  /** Any one of these identifies the parcel; a sticker carries no code. */
  readonly expected: readonly string[];
  readonly decoded: readonly string[];
}

interface PostingRow {
  readonly state: {
    readonly snapshot: { readonly number: string; readonly labelCodes: readonly string[] };
    readonly labels: readonly { readonly parcel: string; readonly codes: readonly string[] }[];
    readonly work?: { readonly deeds: readonly { readonly kind: string; readonly number?: string }[] } | null;
  };
}

/** Texts that may stand on a parcel's label: its number, what the marketplace named, the waybill number. */
function expectedOn(row: PostingRow | undefined, parcel: string): readonly string[] {
  if (row === undefined) return [parcel];
  const { snapshot, labels, work } = row.state;
  const codes = labels.find((label) => label.parcel === parcel)?.codes ?? [];
  const waybill = work?.deeds.find((deed) => deed.kind === 'waybill')?.number;
  return [
    ...new Set([parcel, ...snapshot.labelCodes, ...codes, ...(waybill === undefined ? [] : [waybill])]),
  ];
}

/** Copies every print job as bytes, PNG and PDF, and reads the codes from what zebrash makes of the bytes. */
export async function collectLabels(
  station: StationUnderTest,
  out: string,
  stock: { widthMm: number; heightMm: number },
): Promise<readonly DemoLabel[]> {
  const folder = path.join(out, 'labels');
  await mkdir(folder, { recursive: true });
  const rows = await station.rows<PostingRow>('postings');
  const files = await station.printed();
  const labels: DemoLabel[] = [];
  for (const bytes of files.filter((file) => file.endsWith('.zpl'))) {
    const stem = bytes.slice(0, -'.zpl'.length);
    const parsed = /(label|sticker)[_:-]+(\d[\d-]*\d)/u.exec(path.basename(stem));
    const kind = parsed?.[1] === 'sticker' ? 'sticker' : 'label';
    const parcel = (parsed?.[2] ?? '').split(/[_:]/u)[0] ?? '';
    const posting = rows.find(
      (row) =>
        parcel.startsWith(row.state.snapshot.number) ||
        row.state.labels.some((label) => parcel.startsWith(label.parcel)),
    );
    const number =
      posting?.state.labels.find((label) => parcel.startsWith(label.parcel))?.parcel ??
      posting?.state.snapshot.number ??
      parcel;
    const file = `${String(labels.length + 1).padStart(4, '0')}-${kind}-${number}`;
    for (const ending of ['zpl', 'png', 'pdf'])
      await copyFile(`${stem}.${ending}`, path.join(folder, `${file}.${ending}`));
    const rendered = await zplAsPng(await readFile(bytes), stock);
    await writeFile(path.join(folder, `${file}.zpl.png`), rendered);
    const decoded = (await readCodesOf(rendered)).map((code) => code.text);
    labels.push({
      posting: number,
      kind,
      file,
      expected: kind === 'sticker' ? [] : expectedOn(posting, number),
      decoded,
    });
  }
  return labels;
}

/** Labels on which none of the expected texts was read. */
export const unreadable = (labels: readonly DemoLabel[]): readonly DemoLabel[] =>
  labels.filter(
    (label) => label.kind === 'label' && !label.decoded.some((text) => label.expected.includes(text)),
  );
