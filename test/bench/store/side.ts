/** A store with the station's data in it, as a page of the bench drives it. Postings go by a running number. */
export interface StoreSide {
  /** Opens (or makes) the store. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** Takes in postings that wait to be packed: `count` of them from number `from`. */
  takeIn(from: number, count: number): Promise<void>;
  /** The same for postings that left, each with its whole history. */
  takeFinished(from: number, count: number): Promise<void>;
  /** Cut-off of a posting, ms UTC; null where it is not there. */
  byNumber(n: number): Promise<number | null>;
  /** Number of the posting whose label carries posting `n`'s code. */
  byCode(n: number): Promise<string | null>;
  /** The first fifty finished postings from posting `n`'s cut-off on: how many there are. */
  byCutoff(n: number): Promise<number>;
  /** One deed of a packer: two facts, the posting's row and an outbox row in one transaction, acknowledged. */
  write(n: number): Promise<void>;
  /** What a start loads before the first scan can be answered: how many postings wait to be packed. */
  load(): Promise<number>;
  /** How many facts there are. */
  facts(): Promise<number>;
}

/** What a page answers to one measurement; times in ms. */
export interface Timed {
  readonly ms: number;
  /** What is wrong with what came out, or null. */
  readonly wrong: string | null;
}
