import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { noteBundled } from './dist/bundled.mjs';

const at = (p: string) => path.resolve(import.meta.dirname, '..', p);

/** Packages with native or wasm parts: they stay outside the bundles and ship beside them. */
const shipped = [
  '@napi-rs/canvas',
  '@embedpdf/pdfium',
  'koffi',
  'serialport',
  'zxing-wasm',
  /^zxing-wasm\//,
  /^@expo-google-fonts\//,
];

// One environment per process. A sandboxed preload may require only 'electron', so it must never share a chunk.
const node = (name: string, entry: string): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: [] },
  build: {
    outDir: at(`out/${name}`),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: { [name]: at(entry) },
      external: ['electron', ...builtinModules, /^node:/, ...shipped],
      // Main alone may have parts that are loaded when they are needed.
      output: {
        format: 'cjs',
        entryFileNames: '[name].cjs',
        chunkFileNames: '[name].cjs',
        codeSplitting: name === 'main',
      },
    },
  },
});

/** The part of rolldown's module graph that a walk needs. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** What every start reads comes in one file: forty small ones cost more to ask for than to run. */
function readAtStart(): (id: string, graph: Graph) => string | null {
  let found: Set<string> | null = null;
  return (id, graph) => {
    if (found === null) {
      found = new Set();
      const open = [at('renderer/main.tsx')];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (found.has(next)) continue;
        found.add(next);
        open.push(...(graph.getModuleInfo(next)?.importedIds ?? []));
      }
    }
    return found.has(id) ? 'start' : null;
  };
}

const bundled = noteBundled(at('out/bundled'));

export default defineConfig({
  root: at('renderer'),
  base: './',
  publicDir: at('assets/public'),
  plugins: [react(), bundled],
  worker: { plugins: () => [bundled] },
  environments: {
    client: {
      build: {
        outDir: at('out/renderer'),
        emptyOutDir: true,
        target: 'chrome140',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 2000, // one local file; nothing is downloaded
        rolldownOptions: {
          checks: { bundlerTimings: false },
          output: { codeSplitting: { groups: [{ name: readAtStart(), debugName: 'start' }] } },
        },
      },
    },
    main: node('main', 'electron/main.ts'),
    preload: node('preload', 'electron/preload.ts'),
    labels: node('labels', 'electron/labels/worker.ts'),
    documents: node('documents', 'electron/printers/windows/worker.ts'),
  },
  builder: {},
});
