// npm run verify: types, lint, format, unused code, tests. The same on a laptop and in CI.
import fs from 'node:fs';
import path from 'node:path';
import { chromiumForTests, ensureCommands } from './chromium.mjs';
import { checkNode, fail, install, run, say, tool } from './steps.mjs';

checkNode();
install();

const results = path.resolve('test-results');
fs.mkdirSync(results, { recursive: true });

const sources = ['shared', 'electron', 'renderer', 'build', 'test'];
const chromium = await chromiumForTests();
if (!chromium) fail('no Chromium for the browser tests; install one or set PACKLINE_CHROMIUM');
ensureCommands({
  zbarimg: 'zbar-tools',
  dmtxread: 'dmtx-utils',
  // A private print server with queues to test printers, and cables between device files and test printers.
  cupsd: 'cups-daemon',
  cupsfilter: 'cups',
  lpadmin: 'cups-client',
  'foomatic-rip': 'cups-filters',
  socat: 'socat',
});

const env = { PACKLINE_CHROMIUM: chromium };
/** @type {readonly (readonly [string, () => boolean])[]} */
const checks = [
  ['lock file', () => run(process.execPath, ['build/lockcheck.mjs'])],
  ['types', () => run(process.execPath, ['build/types.mjs'])],
  ['lint', () => tool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', ...sources])],
  [
    'format',
    () =>
      tool('prettier/bin/prettier.cjs', [
        '--config',
        'build/prettier.json',
        '--log-level',
        'warn',
        '--check',
        '.',
      ]),
  ],
  ['unused code', () => tool('knip/bin/knip.js', ['--config', 'build/knip.json', '--no-config-hints'])],
  ['unit tests', () => vitest('vitest.config.ts', 'unit.json')],
  ['browser tests', () => vitest('vitest.browser.config.ts', 'browser.json')],
];

/**
 * @param {string} config
 * @param {string} report
 */
function vitest(config, report) {
  const args = [
    'run',
    '--config',
    `build/${config}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path.join(results, report)}`,
  ];
  return tool('vitest/vitest.mjs', args, env);
}

const failed = checks.filter(([name, check]) => {
  say(name);
  return !check();
});
if (failed.length > 0) fail(`not right: ${failed.map(([name]) => name).join(', ')}`);
say('verified');
