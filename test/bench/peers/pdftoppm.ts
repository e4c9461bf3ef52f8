import { spawn } from 'node:child_process';
import { fromGrey, type Bitmap } from '../../../electron/labels/raster/bitmap.ts';

function output(command: string, args: readonly string[], input: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(parts)) : reject(new Error(`${command} ended with ${code}`)),
    );
    child.stdin.end(input);
  });
}

/** Page 1 of a PDF as dots, by poppler's program, started for it; the file goes in and the picture comes out by pipes. */
export async function pdftoppmDots(pdf: Uint8Array, dpi: number): Promise<Bitmap> {
  const pgm = await output('pdftoppm', ['-r', String(dpi), '-gray', '-singlefile', '-'], pdf);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(pgm.toString('latin1', 0, 40));
  if (head === null) throw new Error('pdftoppm gave no grey picture');
  const [width, height] = [Number(head[1]), Number(head[2])];
  return fromGrey(pgm.subarray(head[0].length), width, height, width, 1);
}
