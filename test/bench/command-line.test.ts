import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../kit/command-line.ts';
import { readOptions as readShots, usage as shotsUsage } from '../shots/options.ts';
import { readOptions, usage } from './options.ts';

describe.each([
  ['bench', usage, readOptions],
  ['shots', shotsUsage, readShots],
] as const)('the command line of %s', (_, words, read: (args: readonly string[]) => object) => {
  it('tells how it is used when asked', () => {
    expect(readCommandLine(['--help'], words, read)).toEqual({ kind: 'leave', code: 0, say: words });
  });

  it('answers an unknown flag, or one without its value, in a sentence', () => {
    expect(readCommandLine(['--quik'], words, read)).toEqual({
      kind: 'leave',
      code: 1,
      say: `✗ Unknown option '--quik'\n\n${words}`,
    });
    expect(readCommandLine(['--only'], words, read)).toMatchObject({ kind: 'leave', code: 1 });
  });

  it('names every option it takes, and goes on with what it knows', () => {
    const named = [...words.matchAll(/^ {2}--(\w+)(?: ([A-Z]+))?/gmu)].filter(([, name]) => name !== 'help');
    const values: Record<string, string> = { pages: '1', locale: 'en', theme: 'dark', size: '1366x768' };
    for (const [, name = '', value] of named) {
      const args = value === undefined ? [`--${name}`] : [`--${name}`, values[name] ?? 'x'];
      expect(readCommandLine(args, words, read).kind, name).toBe('go');
    }
    expect(named.length).toBeGreaterThan(3);
  });
});
