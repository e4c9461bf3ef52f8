import { useCallback, useRef, useState } from 'react';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { readOzonExport, type ExportPreview, type FileTrouble } from '#shared/intake/ozon-export.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { decodeFile, type DecodedFile } from './decode.ts';

/** A file that was read, before anything of it is taken in. */
export interface ReadFile {
  readonly name: string;
  readonly encoding: DecodedFile['encoding'];
  readonly preview: ExportPreview;
  readonly known: ReadonlySet<PostingNumber>;
}

/** Where the intake of a file stands. */
export type IntakeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly trouble: FileTrouble | { readonly code: 'unreadable' | 'too-large' };
    }
  | ({ readonly kind: 'read' } & ReadFile)
  | ({ readonly kind: 'taking'; readonly done: number; readonly total: number } & ReadFile)
  | ({ readonly kind: 'taken'; readonly added: number } & ReadFile)
  /** The store did not keep all of it. */
  | ({ readonly kind: 'broken'; readonly added: number } & ReadFile);

/** More than this is no order table, bytes. */
const LARGEST = 64 * 1024 * 1024;
/** Postings looked up or taken in between two breaths of the page. */
const CHUNK = 50;

async function knownAmong(
  numbers: readonly PostingNumber[],
  runtime: Runtime,
): Promise<ReadonlySet<PostingNumber>> {
  const known = new Set<PostingNumber>();
  for (let i = 0; i < numbers.length; i += CHUNK) {
    const chunk = numbers.slice(i, i + CHUNK);
    const found = await Promise.all(
      chunk.map(
        async (number) =>
          runtime.book.posting(number) !== null || (await runtime.store.posting(number)) !== null,
      ),
    );
    chunk.forEach((number, at) => found[at] === true && known.add(number));
  }
  return known;
}

async function read(file: File, runtime: Runtime): Promise<IntakeState> {
  const { name } = file;
  if (file.size > LARGEST) return { kind: 'refused', name, trouble: { code: 'too-large' } };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { kind: 'refused', name, trouble: { code: 'unreadable' } };
  const { text, encoding } = decodeFile(new Uint8Array(bytes));
  const parsed = readOzonExport(text);
  if (!parsed.ok) return { kind: 'refused', name, trouble: parsed.error };
  const preview = parsed.value;
  const known = await knownAmong(
    preview.postings.map((posting) => posting.number),
    runtime,
  );
  return { kind: 'read', name, encoding, preview, known };
}

/** Postings of a file that the station does not know. */
export const freshOf = ({ preview, known }: ReadFile): readonly PostingSnapshot[] =>
  preview.postings.filter((posting) => !known.has(posting.number));

/** The intake of one file after another. A file chosen later wins over one that is still being read. */
export function useIntake(runtime: Runtime) {
  const [state, setState] = useState<IntakeState>({ kind: 'idle' });
  const latest = useRef(0);

  const choose = useCallback(
    async (file: File): Promise<void> => {
      const turn = ++latest.current;
      setState({ kind: 'reading', name: file.name });
      const next = await read(file, runtime).catch((): IntakeState => ({
        kind: 'refused',
        name: file.name,
        trouble: { code: 'unreadable' },
      }));
      if (turn === latest.current) setState(next);
    },
    [runtime],
  );

  const take = useCallback(
    async (file: ReadFile): Promise<void> => {
      const turn = ++latest.current;
      const show = (next: IntakeState): void => (turn === latest.current ? setState(next) : undefined);
      const { postings } = file.preview;
      let added = 0;
      try {
        for (let i = 0; i < postings.length; i += CHUNK) {
          show({ ...file, kind: 'taking', done: i, total: postings.length });
          added += (await runtime.takeInFile(postings.slice(i, i + CHUNK))).added;
        }
        show({ ...file, kind: 'taken', added });
      } catch {
        show({ ...file, kind: 'broken', added });
      }
    },
    [runtime],
  );

  return { state, choose, take };
}
