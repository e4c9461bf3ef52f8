import path from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { configuration } from './builder.mjs';
import { drawIcon, stage } from './stage.mjs';

const platforms = { win32: Platform.WINDOWS, linux: Platform.LINUX, darwin: Platform.MAC };

/**
 * Packs one target: `dir` a folder to look at, `installers` what is given to people. Returns the paths electron-builder names.
 * @param {object} options
 * @param {import('./platforms.mjs').Target} options.target
 * @param {'dir' | 'installers'} options.kind
 * @param {string} options.work folder for what is made on the way
 * @param {string} options.output
 * @param {string} options.electronVersion
 * @param {string | null} options.electronDist
 */
export async function pack({ target, kind, work, output, electronVersion, electronDist }) {
  const folder = stage(target, work);
  const resources = path.join(work, `resources-${target.name}`);
  const icon = await drawIcon(resources, target.os);
  const arch = target.cpu === 'x64' ? Arch.x64 : Arch.arm64;
  const platform = platforms[target.os];
  return build({
    projectDir: folder,
    publish: 'never',
    targets: platform.createTarget(kind === 'dir' ? 'dir' : null, arch),
    config: configuration({ icon, output, resources, electronVersion, electronDist, target }),
  });
}
