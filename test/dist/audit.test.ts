import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { acceptedOf, answerOf, expired, unargued } from '../../build/dist/audit.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packline-audit-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Answers that npm gave: two of a registry that knew two advisories or none, one refused, one unreachable, one without a lock file. */
const recorded = (name: string): string => path.join(root, 'test/fixtures/npm-audit', `${name}.json`);
const answer = (name: string): ReturnType<typeof answerOf> =>
  answerOf(fs.readFileSync(recorded(name), 'utf8'));

const injection = {
  id: 'GHSA-35jh-r3h4-6jhm',
  package: 'lodash',
  why: 'Only template() is open to it, and nothing calls that.',
  until: '2999-01-31',
};
const slowness = { ...injection, id: 'GHSA-29mw-wpgm-hmr9' };

/** Runs the command on a recorded answer and a list of its own. */
function audit(name: string, accepted: unknown): { code: number | null; said: string } {
  const list = path.join(folder, 'accepted.json');
  fs.writeFileSync(list, typeof accepted === 'string' ? accepted : JSON.stringify(accepted));
  const args = ['build/audit.mjs', '--answer', recorded(name), '--accepted', list];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { code: status, said: stderr };
}

describe('what npm answered', () => {
  it('DS7 each advisory counts once, at the package that has it', () => {
    const found = answer('advisories');
    expect(found).toMatchObject({ kind: 'answered', packages: 2 });
    expect(
      found.kind === 'answered' ? found.advisories.map((one) => `${one.id} ${one.package}`) : [],
    ).toEqual(['GHSA-35jh-r3h4-6jhm lodash', 'GHSA-29mw-wpgm-hmr9 lodash']);
    expect(answer('none')).toEqual({ kind: 'answered', packages: 2, advisories: [] });
  });

  it('DS7 what is not a whole report is no answer, and says why', () => {
    expect(answer('refused')).toMatchObject({ kind: 'unanswered', why: expect.stringContaining('405') });
    expect(answer('unreachable')).toMatchObject({ why: expect.stringContaining('ECONNREFUSED') });
    expect(answer('no-lock')).toMatchObject({ why: expect.stringContaining('lockfile') });
    const none = JSON.parse(fs.readFileSync(recorded('none'), 'utf8'));
    const halves = [
      '',
      '{}',
      '[]',
      '<html>',
      JSON.stringify({ ...none, auditReportVersion: 3 }),
      JSON.stringify({ ...none, vulnerabilities: { lodash: { via: ['other'] } } }),
      JSON.stringify({ ...none, metadata: { dependencies: { total: 0 } } }),
    ];
    expect(halves.map((text) => answerOf(text).kind)).toEqual(halves.map(() => 'unanswered'));
  });
});

describe('what was accepted', () => {
  it('DS7 an entry is for one advisory of one package, with a reason and a day', () => {
    expect(acceptedOf(JSON.stringify([injection]))).toEqual({ entries: [injection], wrong: [] });
    const bad = [
      { ...injection, id: 'CVE-2021-23337' },
      { ...injection, package: '' },
      { ...injection, why: 'harmless' },
      { ...injection, until: 'never' },
      { ...injection, severity: 'high' },
      { id: injection.id },
    ];
    for (const entry of bad) expect(acceptedOf(JSON.stringify([entry])).wrong).not.toEqual([]);
    expect(acceptedOf('{').wrong).toHaveLength(1);
  });

  it('DS7 an entry counts on its last day and not on the next', () => {
    const entry = { ...injection, until: '2027-01-31' };
    expect(expired([entry], '2027-01-31')).toEqual([]);
    expect(expired([entry], '2027-02-01')).toHaveLength(1);
  });

  it('DS7 what nobody accepted is named, and so is what npm does not name any more', () => {
    const found = answer('advisories');
    if (found.kind !== 'answered') throw new Error('the recorded answer is none');
    expect(unargued(found.advisories, [injection, slowness])).toEqual([]);
    expect(unargued(found.advisories, [injection])).toEqual([expect.stringContaining('Denial of Service')]);
    expect(unargued(found.advisories, [injection, slowness, { ...slowness, package: 'other' }])).toEqual([
      expect.stringContaining('take it out'),
    ]);
  });
});

describe('npm run audit', () => {
  it('DS7 ends with 0 only where npm answered and nothing is left to argue', () => {
    expect(audit('none', []).code).toBe(0);
    expect(audit('advisories', [injection, slowness]).code).toBe(0);
    const left = audit('advisories', [injection]);
    expect(left.code).toBe(1);
    expect(left.said).toContain('GHSA-29mw-wpgm-hmr9');
  });

  it('DS7 ends with 1 on an entry that is unused, over, or not of the form', () => {
    expect(audit('none', [injection]).code).toBe(1);
    const over = audit('advisories', [injection, { ...slowness, until: '2020-01-31' }]);
    expect(over.code).toBe(1);
    expect(over.said).toContain('look at it again');
    expect(audit('none', '[{').code).toBe(1);
  });

  it.each(['refused', 'unreachable', 'no-lock'])('DS7 ends with 2 where npm did not answer: %s', (name) => {
    const unknown = audit(name, []);
    expect(unknown.code).toBe(2);
    expect(unknown.said).toContain('NOT known');
    // What is over is over without npm.
    expect(audit(name, [{ ...injection, until: '2020-01-31' }]).code).toBe(1);
  });
});
