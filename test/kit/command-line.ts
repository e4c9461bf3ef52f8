/** What a tool was asked for: to go on with these options, or to leave at once with this exit code. */
export type Asked<T> =
  | { readonly kind: 'go'; readonly options: T }
  | { readonly kind: 'leave'; readonly code: 0 | 1; readonly say: string };

/** The first sentence of what was thrown: Node's advice on positional arguments helps nobody here. */
const sentenceOf = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : String(thrown)).split('. ')[0] ?? '';

/** Reads a tool's command line: `--help` prints its usage, what `read` throws is told in a sentence above it. */
export function readCommandLine<T>(
  args: readonly string[],
  usage: string,
  read: (args: readonly string[]) => T,
): Asked<T> {
  if (args.includes('--help') || args.includes('-h')) return { kind: 'leave', code: 0, say: usage };
  try {
    return { kind: 'go', options: read(args) };
  } catch (thrown) {
    return { kind: 'leave', code: 1, say: `✗ ${sentenceOf(thrown)}\n\n${usage}` };
  }
}
