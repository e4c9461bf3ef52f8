/** What a child is asked: make so many labels, seeds counted from `first`. */
export interface Task {
  readonly first: number;
  readonly labels: number;
}

/** What it answers; sizes of its whole process in MB. */
export interface Done {
  readonly ms: number;
  readonly rssMb: number;
  readonly mostMb: number;
}

/** Work that a child of this program does in a process of its own. */
export type ChildWork = 'labels-ours' | 'labels-pdfkit' | 'first-ours' | 'first-pdfkit';

/** Makes labels one after another; loaded by the child so that loading can be timed. */
export type MakeLabel = (seed: number) => Promise<void>;
