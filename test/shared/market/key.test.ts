import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyStanding } from '#shared/bridge/calls/market.ts';
import { languages } from '#shared/bridge/settings.ts';
import { keyAbilities, type MarketAccount } from '#shared/market/account.ts';
import { keyLife, toldSkewMinutes } from '#shared/market/key-life.ts';
import { say } from '#shared/text/say.ts';
import { tellKey } from '#shared/text/tell-key.ts';
import { allTexts } from '../../kit/all-texts.ts';
import { voiceOf } from '../../../renderer/text/voice.ts';

const now = Date.UTC(2026, 10, 21, 9);
const hour = 3_600_000;
const day = 24 * hour;

const account: MarketAccount = {
  company: 'Ромашка',
  keyExpiresAt: now + 60 * day,
  roles: ['Admin'],
  methods: [],
  missing: [],
  retiring: [],
  clockSkewMs: 0,
};
const standing = (part: Partial<MarketAccount>, trouble: KeyStanding['trouble'] = null): KeyStanding => ({
  account: { ...account, ...part },
  trouble,
});
const about = (of: KeyStanding): readonly string[] => tellKey(of, now).map((telling) => telling.about);
const i18n = allTexts('en');

describe('the end of a key', () => {
  it('KY1 is told from 14 days before, not a moment sooner', () => {
    expect(keyLife(now + 14 * day + 1, now).kind).toBe('good');
    expect(keyLife(now + 14 * day, now)).toEqual({ kind: 'ends-in-days', days: 14 });
    expect(about(standing({ keyExpiresAt: now + 15 * day }))).toEqual([]);
    expect(about(standing({ keyExpiresAt: now + 13 * day }))).toEqual(['ending']);
  });

  it('KY2 is never told as further off than it is, in days and then in hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 * day }), (left) => {
        const life = keyLife(now + left, now);
        if (life.kind === 'ends-in-days') expect(life.days * day).toBeLessThanOrEqual(left);
        else if (life.kind === 'ends-in-hours') {
          expect(left).toBeLessThanOrEqual(day);
          expect(life.hours === 1 || life.hours * hour <= left).toBe(true);
        } else throw new Error(life.kind);
      }),
    );
    expect(tellKey(standing({ keyExpiresAt: now + 5 * hour }), now)[0]?.urgent).toBe(true);
    expect(tellKey(standing({ keyExpiresAt: now + 5 * day }), now)[0]?.urgent).toBe(false);
  });

  it('KY3 comes, and is told with what to do; a key without a known end never ends', () => {
    expect(about(standing({ keyExpiresAt: now }, 'deactivated'))).toEqual(['ended']);
    expect(about(standing({ keyExpiresAt: null }))).toEqual([]);
    expect(about({ account: null, trouble: 'deactivated' })).toEqual(['trouble']);
    expect(about({ account: null, trouble: null })).toEqual([]);
  });
});

describe('what else there is to tell', () => {
  it('KY5 a clock is wrong above two minutes, in either direction', () => {
    expect([119_000, 120_000, -120_000, null].map(toldSkewMinutes)).toEqual([null, null, null, null]);
    expect([150_001, -600_000].map(toldSkewMinutes)).toEqual([3, -10]);
    expect(about(standing({ clockSkewMs: -600_000 }))).toEqual(['clock']);
  });

  it('KY4 KY6 in every language, every ability by name, nothing left open', () => {
    const worst = standing(
      { keyExpiresAt: now + 3 * day, clockSkewMs: 240_000, missing: keyAbilities, retiring: keyAbilities },
      null,
    );
    expect(about(worst)).toEqual(['ending', 'clock', 'missing', 'retiring']);
    for (const language of languages) {
      const voice = voiceOf(i18n, language, 'Europe/Moscow');
      for (const { title, hint } of tellKey(worst, now)) {
        for (const text of [say(voice, title), say(voice, hint)]) {
          expect(text.length).toBeGreaterThan(5);
          expect(text).not.toMatch(/\{\{|outside:|undefined/);
        }
      }
    }
  });
});
