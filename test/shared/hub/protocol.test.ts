import { expect, it } from 'vitest';
import { LEASE_MARGIN_MS, LEASE_MS } from '#shared/hub/limits.ts';
import { stillHolds } from '#shared/hub/lease.ts';
import { inTodaysWords, servedVersions, type RequestStep } from '#shared/hub/protocol.ts';

const steps: readonly RequestStep[] = [
  (_call, request) => ({ ...request, two: true }),
  (_call, request) => ({ ...request, three: true }),
];

it('HU12 the version before this one is served in its own words, older and newer ones are told which are', () => {
  expect(servedVersions(steps)).toEqual([2, 3]);
  expect(inTodaysWords(2, 'push', { a: 1 }, steps)).toEqual({ ok: true, value: { a: 1, three: true } });
  expect(inTodaysWords(3, 'push', { a: 1 }, steps)).toEqual({ ok: true, value: { a: 1 } });
  for (const version of [0, 1, 4, Number.NaN])
    expect(inTodaysWords(version, 'push', {}, steps)).toEqual({
      ok: false,
      error: { kind: 'wrong-version', served: [2, 3] },
    });
});

it('CLM3 a lease counts from the moment it was asked for and stops early; a check-out does not end', () => {
  const lease = { name: 'posting:P1', token: 1, mode: 'lease' as const, askedAt: 1_000 };
  const end = 1_000 + LEASE_MS - LEASE_MARGIN_MS;
  expect([stillHolds(lease, end - 1), stillHolds(lease, end)]).toEqual([true, false]);
  expect(stillHolds({ ...lease, mode: 'check-out' }, end * 1_000)).toBe(true);
});
