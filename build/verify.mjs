// npm run verify: types, lint, format, unused code, tests. The same on a laptop and in CI.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromiumForTests, ensureCommands } from './chromium.mjs';
import { checkNode, fail, install, read, run, say, tool } from './steps.mjs';

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
  // A database server for the hub; tests start one of their own.
  pg_ctlcluster: 'postgresql',
});

const env = { PACKLINE_CHROMIUM: chromium };
// The format is looked at beside types and lint: it needs one core for as long as both together.
const formatLog = path.join(results, 'format.log');
const formatOut = fs.openSync(formatLog, 'w');
const formatting = spawn(
  process.execPath,
  [
    'node_modules/prettier/bin/prettier.cjs',
    '--config',
    'build/prettier.json',
    '--log-level',
    'warn',
    '--check',
    '.',
  ],
  { stdio: ['ignore', formatOut, formatOut] },
);
/** @type {Promise<boolean>} */
const formatted = new Promise((resolve) => {
  formatting.on('error', () => resolve(false));
  formatting.on('exit', (code) => resolve(code === 0));
});

async function isFormatted() {
  const right = await formatted;
  process.stderr.write(read(formatLog));
  return right;
}

/** @type {readonly (readonly [string, () => boolean | Promise<boolean>])[]} */
const checks = [
  ['lock file', () => run(process.execPath, ['build/lockcheck.mjs'])],
  ['types', () => run(process.execPath, ['build/types.mjs'])],
  ['lint', () => tool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', ...sources])],
  ['format', isFormatted],
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

/** @type {string[]} */
const failed = [];
for (const [name, check] of checks) {
  say(name);
  if (!(await check())) failed.push(name);
}
if (failed.length > 0) fail(`not right: ${failed.join(', ')}`);
say('verified');
