import { existsSync } from 'node:fs';
import path from 'node:path';
import type { NoticeFile } from '#shared/bridge/calls/app.ts';
import type { Log } from './log.ts';

/** The system's file manager, as far as it is needed: it shows where a file lies, and opens none. */
export interface FileManager {
  showItemInFolder(file: string): void;
}

/** Where a build has its parts. */
export interface BuildPlaces {
  readonly packed: boolean;
  readonly platform: NodeJS.Platform;
  /** Folder of Electron's own program. */
  readonly program: string;
  /** Folder of what a package holds beside its archive. */
  readonly resources: string;
  /** Folder that the build wrote. */
  readonly built: string;
}

/** The texts of licences as files. */
export type NoticePaths = Readonly<Record<NoticeFile, string>>;

/**
 * Where the texts of licences lie (DS5): in a package beside the program, in that for macOS with its resources, from sources
 * where the build and Electron have them.
 */
export function noticePaths({ packed, platform, program, resources, built }: BuildPlaces): NoticePaths {
  const beside = packed && platform === 'darwin' ? resources : program;
  return {
    packages: path.join(packed ? resources : built, 'THIRD-PARTY-NOTICES.txt'),
    electron: path.join(beside, packed ? 'LICENSE.electron.txt' : 'LICENSE'),
    chromium: path.join(beside, 'LICENSES.chromium.html'),
  };
}

/** Shows one of these files in its folder (AB4); false where this build has none. */
export function showNotice(paths: NoticePaths, manager: FileManager, file: NoticeFile, log: Log): boolean {
  if (!existsSync(paths[file])) {
    log.warn('notice.missing', { file });
    return false;
  }
  manager.showItemInFolder(paths[file]);
  return true;
}
