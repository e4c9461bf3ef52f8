import { spawn } from 'node:child_process';

/** Programs of a private CUPS with the filters that turn PDF into a label printer's language. */
export const cupsPrograms = {
  cupsd: 'cups-daemon',
  cupsfilter: 'cups',
  lp: 'cups-client',
  driverless: 'cups-filters',
  gs: 'ghostscript',
};

/** Hands a file to `lp`; resolves when `lp` ended, which is before anything is printed. */
export function lp(socket: string, queue: string, file: string, options: readonly string[]): Promise<void> {
  const args = ['-d', queue, ...options.flatMap((option) => ['-o', option]), file];
  return new Promise((resolve, reject) => {
    const env = { ...process.env, CUPS_SERVER: socket };
    const child = spawn('lp', args, { env, stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`lp ended with ${code}`))));
  });
}

/** What a person who knows CUPS says so that a page comes out at its own size. */
export const pageOptions = (widthMm: number, heightMm: number): string[] => [
  `media=Custom.${widthMm}x${heightMm}mm`,
  'print-scaling=none',
];
