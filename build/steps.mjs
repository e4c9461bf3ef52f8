// What the commands share: saying, running, installing, building.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The project's folder; every command works from here. */
export const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);

/** @param {string} text */
export const say = (text) => console.error(`» ${text}`);

/**
 * @param {string} text
 * @returns {never}
 */
export function fail(text) {
  console.error(`✗ ${text}`);
  process.exit(1);
}

/** @param {string} file */
export function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Stops with a plain sentence on a Node that is too old to go on. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node ${process.versions.node} is too old; Packline needs 20.19 or newer (https://nodejs.org).`);
  }
}

/**
 * Runs a command with the terminal's own streams; true when it went well.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function run(command, args, env = {}) {
  const shell = process.platform === 'win32' && command === 'npm';
  const done = spawnSync(command, [...args], { stdio: 'inherit', env: { ...process.env, ...env }, shell });
  if (done.error) console.error(`✗ ${command}: ${done.error.message}`);
  return done.status === 0;
}

/**
 * Runs a tool of node_modules without going through npx.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export const tool = (file, args, env) =>
  run(process.execPath, [path.join('node_modules', file), ...args], env);

/** Installs packages, but only when the lock file is not the one that was installed last. */
export function install() {
  const want = createHash('sha256')
    .update(read('package-lock.json') + process.version)
    .digest('hex');
  if (read('node_modules/.installed-for') === want) return;
  say('installing packages');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    fail('npm ci failed. Is the npm registry reachable? Behind a proxy set HTTPS_PROXY, then try again.');
  }
  fs.writeFileSync('node_modules/.installed-for', want);
}

/** Builds window, main, preload and label worker into out/. */
export function build() {
  say('building');
  if (!tool('vite/bin/vite.js', ['build', '--config', 'build/vite.config.ts', '--logLevel', 'warn'])) {
    fail('the build failed; the lines above say where.');
  }
  if (!run(process.execPath, ['build/licences.mjs']))
    fail('the list of licences failed; the line above says why.');
}
