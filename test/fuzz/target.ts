/** What an input came to: a short closed word such as `ok` or `err:torn`. Anything thrown is a finding. */
export type Outcome = string;

/** One parser, or one way in, with what it is fed to begin with. */
export interface FuzzTarget {
  readonly name: string;
  /** Good inputs; kept findings are added to them. */
  readonly seeds: () => Promise<readonly Uint8Array[]>;
  /** Texts that mean something to it; they are strewn in. */
  readonly words?: readonly string[];
  /** JSON: values inside are changed as well as bytes. */
  readonly json?: boolean;
  /** How much slower than others it is: it gets so many times fewer runs. */
  readonly cost?: number;
  /** Opens it; `done` puts away what it made. */
  readonly open: () => Promise<{
    readonly run: (input: Uint8Array) => Outcome | Promise<Outcome>;
    readonly done?: () => Promise<void>;
  }>;
}

/** A text as bytes. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes as a text, whatever they are. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What should not be: told as a finding. */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`broken promise: ${what}`);
}
