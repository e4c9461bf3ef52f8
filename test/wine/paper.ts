import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What came out at a printer, as an independent program sees it. */
export interface Paper {
  /** Pages as pictures, so many dots an inch. */
  readonly pages: readonly Uint8Array[];
  /** Sizes of pages, mm. */
  readonly sizes: readonly string[];
  /** It asks for both sides. */
  readonly duplex: boolean;
}

/** Renders PostScript with Ghostscript; throws what it complains about. */
export function renderPostScript(home: string, job: Uint8Array, dpi: number): Paper {
  const folder = mkdtempSync(path.join(home, 'paper-'));
  writeFileSync(path.join(folder, 'job.ps'), job);
  const out = (name: string): string => `-sOutputFile=${path.join(folder, name)}`;
  const gs = (...args: readonly string[]): string => {
    const done = spawnSync('gs', ['-q', '-dNOPAUSE', '-dBATCH', ...args, 'job.ps'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (done.status !== 0) throw new Error(`gs: ${done.error?.message ?? done.stdout}`);
    return done.stdout;
  };
  gs('-sDEVICE=pngmono', `-r${dpi}`, out('page-%02d.png'));
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .sort();
  const text = Buffer.from(job).toString('latin1');
  const sizes = [...text.matchAll(/PageSize\s*\[\s*([\d.]+)\s+([\d.]+)/gu)].map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)).join('x'),
  );
  return {
    pages: names.map((name) => readFileSync(path.join(folder, name))),
    sizes: [...new Set(sizes)],
    duplex: /\/Duplex true/u.test(text.slice(text.indexOf('%%BeginSetup'))),
  };
}
