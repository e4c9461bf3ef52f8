import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import pngToIco from 'png-to-ico';

const root = path.resolve(import.meta.dirname, '..', '..');

/**
 * A folder with what is packed for one target: the built app and the packages that run beside it, with the binaries of
 * that target whatever this machine is. Returns the folder.
 * @param {import('./platforms.mjs').Target} target
 * @param {string} into
 */
export function stage(target, into) {
  const folder = path.join(into, target.name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'LICENSE'])
    fs.copyFileSync(path.join(root, file), path.join(folder, file));
  fs.copyFileSync(
    path.join(root, 'out', 'THIRD-PARTY-NOTICES.txt'),
    path.join(folder, 'THIRD-PARTY-NOTICES.txt'),
  );
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const ofTarget = [
    `--os=${target.os}`,
    `--cpu=${target.cpu}`,
    ...(target.os === 'linux' ? ['--libc=glibc'] : []),
  ];
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
  execFileSync(npm, ['ci', '--omit=dev', ...ofTarget, ...quiet], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  for (const part of ['main', 'preload', 'labels', 'documents', 'renderer'])
    fs.cpSync(path.join(root, 'out', part), path.join(folder, 'out', part), { recursive: true });
  return folder;
}

/** Sizes of the icon that desktops ask for, dots. */
const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512];

/**
 * The app's icon from its drawing, in the forms that the systems want.
 * @param {string} folder
 * @param {import('./platforms.mjs').Target['os']} os
 * @returns {Promise<string>} the file, or on Linux the folder of all sizes
 */
export async function drawIcon(folder, os) {
  const drawing = await loadImage(fs.readFileSync(path.join(root, 'build', 'icons', 'packline.svg')));
  const sizes = path.join(folder, 'icons');
  fs.mkdirSync(sizes, { recursive: true });
  /** @param {number} size */
  const draw = (size) => {
    const canvas = createCanvas(size, size);
    canvas.getContext('2d').drawImage(drawing, 0, 0, size, size);
    const file = path.join(sizes, `${size}x${size}.png`);
    fs.writeFileSync(file, canvas.toBuffer('image/png'));
    return file;
  };
  const files = iconSizes.map(draw);
  if (os === 'linux') return sizes;
  if (os === 'darwin') return draw(1024);
  const file = path.join(folder, 'icon.ico');
  fs.writeFileSync(file, await pngToIco(files.filter((_, i) => (iconSizes[i] ?? 0) <= 256)));
  return file;
}
