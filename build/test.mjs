// npm test: sets up what it needs and runs everything CI runs. One line at the end says how many tests passed.
import fs from 'node:fs';
import path from 'node:path';
import { checkNode, fail, install, read, run, say } from './steps.mjs';

checkNode();
install();
fs.rmSync('test-results', { recursive: true, force: true });

const passed = ['build/verify.mjs', 'build/e2e.mjs'].map((script) => run(process.execPath, [script]));

/** Counts of all runners, from the reports they left. */
function counts() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const name of ['unit.json', 'browser.json']) {
    const report = JSON.parse(read(path.join('test-results', name)) || '{}');
    sum.passed += report.numPassedTests ?? 0;
    sum.failed += report.numFailedTests ?? 0;
    sum.skipped += report.numPendingTests ?? 0;
  }
  const { stats } = JSON.parse(read(path.join('test-results', 'e2e.json')) || '{}');
  sum.passed += stats?.expected ?? 0;
  sum.failed += (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  sum.skipped += stats?.skipped ?? 0;
  return sum;
}

const total = counts();
say('all runners together:');
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
if (passed.includes(false) || total.failed > 0) fail('something is not right; the lines above say what');
if (total.passed === 0) fail('no test ran');
