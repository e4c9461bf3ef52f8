// Bundles a tool written in TypeScript under test/ and gives what its main file exports.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * @param {string} name folder under out/
 * @param {Record<string, string>} entries name → file; `main` is the one that is loaded
 */
export async function bundleTool(name, entries) {
  const outDir = path.resolve('out', name);
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([key, file]) => [key, path.resolve(file)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  const exports = await import(pathToFileURL(path.join(outDir, 'main.mjs')).href);
  return { main: exports.main, exports, outDir };
}
