import path from 'node:path';
import type { EvidenceAnswer, EvidencePack } from '#shared/bridge/calls/evidence.ts';
import { writeTable } from '#shared/intake/csv.ts';
import type { FontFiles } from '../labels/assets.ts';
import { writeAside } from '../store/atomic-file.ts';
import type { DatedFiles } from '../store/dated-files.ts';
import { roomOrDisk } from '../store/dated-files.ts';
import type { Disk } from '../store/disk.ts';
import type { KeptLabels } from '../store/kept-labels.ts';
import type { PaperPicture } from './pdf.ts';
import { writeZip, type ZipPart } from './zip.ts';

/** What writing a dispute pack needs. */
export interface EvidenceParts {
  readonly photos: Pick<DatedFiles, 'file' | 'fate'>;
  readonly clips: Pick<DatedFiles, 'file' | 'fate'>;
  readonly labels: Pick<KeptLabels, 'read'>;
  readonly fonts: FontFiles;
  readonly disk: Disk;
  /** Asks the person for a file; null when he names none. */
  readonly saveAs: (name: string, format: 'zip' | 'pdf') => Promise<string | null>;
}

type Files = Pick<DatedFiles, 'file' | 'fate'>;
type Wanted = EvidencePack['photos'][number];

interface Found {
  readonly here: readonly { readonly wanted: Wanted; readonly file: string }[];
  readonly missing: readonly string[];
}

/** Those files that are there and are the ones that were kept; a picture that was changed is no evidence (EV4). */
async function find(files: Files, wanted: readonly Wanted[]): Promise<Found> {
  const here: { wanted: Wanted; file: string }[] = [];
  const missing: string[] = [];
  for (const each of wanted) {
    const file = (await files.fate(each.name, each.sha256)) === 'here' ? await files.file(each.name) : null;
    if (file === null) missing.push(each.name);
    else here.push({ wanted: each, file });
  }
  return { here, missing };
}

/** Whether bytes begin as a JPEG does. */
const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;

const inZip = (folder: string, name: string): string => `${folder}/${name.replaceAll('/', '-')}`;

function zipParts(
  pack: EvidencePack,
  pdf: Uint8Array,
  photos: Found,
  clips: Found,
  labels: readonly ZipPart[],
): readonly ZipPart[] {
  return [
    { name: `${pack.posting}.pdf`, bytes: pdf },
    ...pack.tables.map(({ name, columns, rows }) => ({
      name: `${name}.csv`,
      bytes: Buffer.from(writeTable([columns, ...rows])),
    })),
    ...photos.here.map(({ wanted, file }) => ({ name: inZip('photos', wanted.name), file })),
    ...clips.here.map(({ wanted, file }) => ({ name: inZip('clips', wanted.name), file })),
    ...labels,
  ];
}

/** Asks for a file and writes the pack there: beside its name first, so that no half of it is taken for the whole (EV1). */
export async function saveEvidence(
  pack: EvidencePack,
  format: 'zip' | 'pdf',
  parts: EvidenceParts,
): Promise<EvidenceAnswer> {
  const { disk } = parts;
  const chosen = await parts.saveAs(`packline-${pack.posting}.${format}`, format);
  if (chosen === null) return { kind: 'left' };
  const file = path.resolve(chosen);
  try {
    const [photos, clips] = [await find(parts.photos, pack.photos), await find(parts.clips, pack.clips)];
    const labels: ZipPart[] = [];
    const missing = [...photos.missing, ...clips.missing];
    for (const parcel of pack.labels) {
      const kept = await parts.labels.read(parcel);
      if (kept === null) missing.push(`${parcel}.pdf`);
      else labels.push({ name: `labels/${parcel}.pdf`, bytes: kept.pdf });
    }
    const pictures: PaperPicture[] = [];
    for (const { wanted, file: from } of photos.here) {
      const jpeg = await disk.readFile(from);
      if (isJpeg(jpeg)) pictures.push({ jpeg, caption: wanted.caption });
      else missing.push(wanted.name);
    }
    // Read only when somebody asks for it: the fonts alone are twenty megabytes.
    const { evidencePdf } = await import('./pdf.ts');
    const pdf = await evidencePdf(pack, pictures, missing, parts.fonts);
    const all = zipParts(pack, pdf, photos, clips, labels);
    const bytes = await writeAside(file, disk, (unfinished) =>
      format === 'zip' ? writeZip(disk, unfinished, all) : writePdf(disk, unfinished, pdf),
    );
    return { kind: 'saved', file, bytes, missing };
  } catch (thrown) {
    return { kind: 'failed', why: roomOrDisk(thrown) };
  }
}

async function writePdf(disk: Pick<Disk, 'open'>, file: string, pdf: Uint8Array): Promise<number> {
  const out = await disk.open(file, 'w', 0o600);
  try {
    await out.writeFile(pdf);
    await out.sync();
    return pdf.byteLength;
  } finally {
    await out.close();
  }
}
