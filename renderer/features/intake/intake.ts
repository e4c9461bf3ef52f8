import { missingGroups } from '#shared/intake/fields.ts';
import type { Mapping } from '#shared/intake/table.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { draftOf, mappingFor, remembered } from './columns-for.ts';
import type { Draft, IntakeState, OpenFile, Progress, ReadFile } from './intake-state.ts';
import { knownAmong } from './known-among.ts';
import { MOST_BYTES } from '../../parts/tables/limits.ts';
import { createTableFile, type TableFile } from './table-file.ts';

/** The intake of one file after another; it goes on while another page is shown. */
export interface Intake {
  readonly state: () => IntakeState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens a file; one chosen later wins over one that is still being read. */
  choose(file: File): void;
  /** Stops what is under way; postings that were taken in stay. */
  cancel(): void;
  draw(file: OpenFile, draft: Draft): void;
  change(file: ReadFile): void;
  /** Reads the file by these columns, and remembers them. */
  accept(file: OpenFile, draft: Draft): void;
  take(file: ReadFile): void;
}

type Parts = Pick<Runtime, 'book' | 'store' | 'settings' | 'saveSettings' | 'takeInFile'>;

/** Makes the intake, with no file. */
export function createIntake(runtime: Parts): Intake {
  const listeners = new Set<() => void>();
  let state: IntakeState = { kind: 'idle' };
  let held: TableFile | null = null;
  let turn = 0;
  let stopped = false;

  const set = (next: IntakeState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  /** What belongs to one file is shown only as long as no other was chosen. */
  const shower = (): ((next: IntakeState) => void) => {
    const mine = turn;
    return (next) => (mine === turn ? set(next) : undefined);
  };
  const drop = (): void => {
    turn += 1;
    held?.close();
    held = null;
  };

  async function read(file: OpenFile, mapping: Mapping, by: ReadFile['by']): Promise<void> {
    const show = shower();
    const { name } = file;
    const at = (stage: Progress['stage']) => (done: number, total: number) =>
      show({ kind: 'reading', name, progress: { stage, done, total } });
    at('checking')(0, file.opened.rows);
    const preview = await file.table.map(mapping);
    const numbers = preview.postings.map((posting) => posting.number);
    const known = await knownAmong(numbers, runtime, at('looking'));
    show({ ...file, kind: 'read', mapping, by, preview, known });
  }

  async function open(file: File): Promise<void> {
    drop();
    const show = shower();
    const { name } = file;
    const reading = (progress: Progress): void => show({ kind: 'reading', name, progress });
    reading({ stage: 'reading', done: 0, total: 0 });
    if (file.size > MOST_BYTES) return show({ kind: 'refused', name, trouble: { code: 'too-large' } });
    const table = createTableFile(reading);
    held = table;
    const opened = await table.open(file);
    if (!opened.ok) return show({ kind: 'refused', name, trouble: opened.error });
    const openFile: OpenFile = { name, opened: opened.value, table };
    const ready = mappingFor(opened.value, runtime.settings());
    if (ready !== null) return read(openFile, ready.mapping, ready.by);
    show({ ...openFile, kind: 'mapping', draft: draftOf(opened.value, name, null) });
  }

  async function take(file: ReadFile): Promise<void> {
    const show = shower();
    const { postings, goods, keyedBy } = file.preview;
    const total = postings.length;
    const at = (done: number): void =>
      show({ ...file, kind: 'taking', progress: { stage: 'taking', done, total } });
    stopped = false;
    at(0);
    const wishes = { progress: at, stopped: () => stopped };
    const done = await runtime.takeInFile({ postings, goods, keyedBy }, wishes);
    if (!done.ok) return show({ ...file, kind: 'broken', full: done.error.kind === 'disk-full' });
    const { added, changed, done: looked } = done.value;
    const report = { added, changed, known: looked - added - changed, stopped: looked < total };
    show({ ...file, kind: 'taken', report });
  }

  /** What nobody expected must not leave a page that waits for ever. */
  const run = (name: string, work: Promise<void>): void =>
    void work.catch(() => set({ kind: 'refused', name, trouble: { code: 'unreadable' } }));

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    choose: (file) => run(file.name, open(file)),
    cancel: () => {
      stopped = true;
      if (state.kind === 'taking') return;
      drop();
      set({ kind: 'idle' });
    },
    draw: (file, draft) => set({ ...file, kind: 'mapping', draft }),
    change: (file) => set({ ...file, kind: 'mapping', draft: draftOf(file.opened, file.name, file) }),
    accept: (file, draft) => {
      if (missingGroups(draft.columns).length > 0) return;
      const mapping: Mapping = { columns: draft.columns, zone: draft.zone, ozon: false };
      const keep = runtime.saveSettings(remembered(runtime.settings(), file.opened, draft));
      run(
        file.name,
        keep.then(() => read(file, mapping, { kind: 'person' })),
      );
    },
    take: (file) => run(file.name, take(file)),
  };
}
