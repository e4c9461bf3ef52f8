declare module 'pouchdb-browser' {
  interface Found {
    readonly id?: string;
    readonly error?: unknown;
    readonly doc?: Record<string, unknown>;
  }
  /** What the bench uses of PouchDB 9. */
  export default class PouchDB {
    constructor(name: string, options: { auto_compaction: boolean });
    info(): Promise<{ readonly doc_count: number }>;
    close(): Promise<void>;
    get(id: string): Promise<Record<string, unknown>>;
    bulkDocs(docs: readonly object[]): Promise<readonly Found[]>;
    allDocs(options: object): Promise<{ readonly rows: readonly Found[] }>;
  }
}
