import { writeFile } from 'node:fs/promises';

/** Says it beside the result. */
export const say = (text: string): void => console.error(`» ${text}`);

/** A whole number of the command line; throws a plain sentence for anything else. */
export function whole(text: string, name: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}

/** Prints a result, keeps it where asked for, and answers the exit code: 1 where a figure is not as it must be. */
export async function report(
  result: object,
  failing: readonly string[],
  json: string | undefined,
): Promise<number> {
  const text = `${JSON.stringify(result, null, 2)}\n`;
  console.log(text.trimEnd());
  if (json !== undefined) await writeFile(json, text);
  if (failing.length > 0) say(`not as it must be: ${failing.join(', ')}`);
  return failing.length === 0 ? 0 : 1;
}
