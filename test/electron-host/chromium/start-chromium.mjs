import fs from 'node:fs';
import path from 'node:path';
import { identify, isAlive, readIdentity } from '../start/process-identity.mjs';
import { CdpPipe } from './cdp-pipe.mjs';
import { chromiumSwitches } from './chromium-switches.mjs';
import { blankPage } from './window-targets.mjs';

const PREDECESSOR_LIMIT_MS = 5000;

/**
 * Starts Chromium on the app's profile. A browser left by a killed host is just ending then, and two on one profile would
 * lose data: this waits until it has gone.
 * @param {object} options
 * @param {string} options.chromium
 * @param {string} options.profile
 * @param {boolean} options.headless
 * @param {boolean} options.unsandboxed
 * @param {string} options.title
 * @param {ReadonlyMap<string, string>} options.switches
 * @param {import('../start/journal.mjs').Journal} options.journal
 */
export async function startChromium({ chromium, profile, headless, unsandboxed, title, switches, journal }) {
  fs.mkdirSync(profile, { recursive: true });
  const note = path.join(profile, 'electron-host-chromium.json');
  await untilGone(note);
  const args = chromiumSwitches({ profile, headless, unsandboxed, firstPage: blankPage(title), switches });
  const pipe = new CdpPipe(chromium, args, (line) => tell(line, journal));
  if (pipe.pid !== undefined) fs.writeFileSync(note, JSON.stringify(identify(pipe.pid)));
  return pipe;
}

/** @param {string} note */
async function untilGone(note) {
  const before = readIdentity(note);
  if (!before) return;
  const limit = Date.now() + PREDECESSOR_LIMIT_MS;
  while (isAlive(before) && Date.now() < limit) await new Promise((resolve) => setTimeout(resolve, 20));
}

/**
 * Passes on what Playwright or the person must see of Chromium's words.
 * @param {string} line
 * @param {import('../start/journal.mjs').Journal} journal
 */
function tell(line, journal) {
  if (line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`);
  else if (/Unable to open X display|Missing X server|FATAL/.test(line)) journal.note(line);
  else journal.detail(line);
}
