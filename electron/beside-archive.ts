import path from 'node:path';

/**
 * Where a packaged app's file lies for code that does not see into the archive (fonts opened by native code): beside it.
 * Outside a package the path stays as it is (https://www.electronjs.org/docs/latest/tutorial/asar-archives).
 */
export const besideArchive = (file: string): string =>
  file.replace(`${path.sep}app.asar${path.sep}`, `${path.sep}app.asar.unpacked${path.sep}`);
