// npm run audit: known advisories of the locked packages, judged against build/audit-accepted.json.
// 0: npm answered, and nothing is left to argue. 1: something is. 2: npm did not answer, so nobody knows.
// --answer FILE judges a saved output of `npm audit --json`; --accepted FILE takes another list.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { acceptedOf, answerOf, codes, expired, unargued } from './dist/audit.mjs';
import { fail, say } from './steps.mjs';

const { values } = parseArgs({
  options: {
    answer: { type: 'string' },
    accepted: { type: 'string', default: path.join(import.meta.dirname, 'audit-accepted.json') },
  },
});

/** @param {string} file */
function textOf(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (thrown) {
    return fail(`${file} cannot be read: ${String(thrown)}`);
  }
}

/** npm ends with 1 where it names advisories: its output is the answer, not its code. */
function ask() {
  const { error, stdout } = spawnSync('npm', ['audit', '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return error ? JSON.stringify({ message: `npm does not run: ${error.message}`, error: {} }) : stdout;
}

const { entries, wrong } = acceptedOf(textOf(values.accepted));
const answer = answerOf(values.answer === undefined ? ask() : textOf(values.answer));
const today = new Date().toISOString().slice(0, 10);
const troubles = [...wrong, ...expired(entries, today)];
if (answer.kind === 'answered')
  troubles.push(...(wrong.length > 0 ? [] : unargued(answer.advisories, entries)));
for (const trouble of troubles) console.error(`✗ ${trouble}`);

if (answer.kind === 'unanswered') {
  console.error(`✗ advisories are NOT known: ${answer.why}`);
  console.error(
    '  Ask again where the registry answers audits, or save its answer there: npm audit --json > FILE,',
  );
  console.error('  then here: npm run audit -- --answer FILE');
  process.exit(troubles.length > 0 ? codes.wrong : codes.unanswered);
}
if (troubles.length > 0)
  fail(
    'update the packages, or argue in build/audit-accepted.json why it cannot harm: id, package, why, until',
  );
const { packages, advisories } = answer;
say(`${packages} packages asked about: ${advisories.length} advisories, all of them accepted with a reason`);
