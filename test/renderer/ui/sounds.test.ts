import { describe, expect, test } from 'vitest';
import { soundNames, type SoundName } from '#shared/text/sound-names.ts';
import { lengthOf, scores } from '../../../renderer/ui/sound-scores.ts';
import { createSounds, unlockOnFirstInput } from '../../../renderer/ui/sounds.ts';
import { handTimers, notedAudio } from '../../kit/audio.ts';

function bench() {
  const noted = notedAudio();
  const timers = handTimers();
  let opened = 0;
  const sounds = createSounds(() => {
    opened += 1;
    return noted.audio;
  }, timers);
  return { ...noted, timers, sounds, opened: () => opened };
}

const rhythm = (name: SoundName) => {
  const { sounds, tones } = bench();
  sounds.unlock();
  sounds.play(name);
  return tones.map(({ from, to, hz }) => ({
    at: Math.round(from * 1000),
    ms: Math.round((to - from) * 1000),
    hz: hz.map(([value]) => value),
  }));
};

describe('verdicts can be told apart by ear', () => {
  test('right: one short high tone', () => {
    expect(rhythm('right')).toEqual([{ at: 0, ms: 90, hz: [1320] }]);
  });

  test('complete: two rising tones', () => {
    const [first, second, ...more] = rhythm('complete');
    expect(more).toEqual([]);
    expect(second?.hz[0]).toBeGreaterThan(first?.hz[0] ?? Infinity);
    expect(second?.at).toBeGreaterThanOrEqual((first?.at ?? 0) + (first?.ms ?? 0));
  });

  test('wrong: two low tones, 220 then 165 Hz, 160 ms each', () => {
    expect(rhythm('wrong').map(({ ms, hz }) => [ms, ...hz])).toEqual([
      [160, 220],
      [160, 165],
    ]);
  });

  test('one too many: three equal knocks of 70 ms at 440 Hz', () => {
    const knocks = rhythm('many');
    expect(knocks.map(({ ms, hz }) => [ms, ...hz])).toEqual(Array.from({ length: 3 }, () => [70, 440]));
    const [a = 0, b = 0, c = 0] = knocks.map(({ at }) => at);
    expect(b - a).toBe(c - b);
  });

  test('unknown: one glide from 390 up to 590 Hz in 250 ms', () => {
    expect(rhythm('unknown')).toEqual([{ at: 0, ms: 250, hz: [390, 590] }]);
  });

  test('stop: a siren of 700 and 1000 Hz for a second and a half', () => {
    const tones = rhythm('stop');
    expect(tones.map(({ hz }) => hz[0])).toEqual([700, 1000, 700, 1000, 700, 1000]);
    expect(Math.max(...tones.map(({ at, ms }) => at + ms))).toBe(1500);
  });

  test('no two sounds have the same rhythm, not even for somebody who hears no pitch', () => {
    const shapes = soundNames.map((name) =>
      rhythm(name)
        .map(({ at, ms }) => `${at}+${ms}`)
        .join(' '),
    );
    expect(new Set(shapes).size).toBe(soundNames.length);
  });

  test('every sound but the siren is over before the next scan can be', () => {
    for (const name of soundNames)
      expect(lengthOf(scores[name])).toBeLessThanOrEqual(name === 'stop' ? 1500 : 400);
  });
});

describe('how sounds are played', () => {
  test('no click: every tone starts and ends in silence and never swells over its measure', () => {
    for (const name of soundNames) {
      const { sounds, tones } = bench();
      sounds.unlock();
      sounds.play(name);
      for (const { from, to, gain } of tones) {
        expect(gain[0]).toEqual([0, from, 'set']);
        expect(gain.at(-1)).toEqual([0, to, 'ramp']);
        expect(Math.max(...gain.map(([value]) => value))).toBeLessThanOrEqual(1);
        expect(gain.map(([, at]) => at)).toEqual(gain.map(([, at]) => at).sort((x, y) => x - y));
      }
    }
  });

  test('a sound starts with the verdict: now, whatever time the device says', () => {
    const { sounds, tones, pass } = bench();
    sounds.unlock();
    pass(12.5);
    sounds.play('right');
    expect(tones[0]?.from).toBe(12.5);
  });

  test('the next verdict cuts the one before it off', () => {
    const { sounds, tones } = bench();
    sounds.unlock();
    sounds.play('wrong');
    sounds.play('right');
    expect(tones.map(({ cut }) => cut)).toEqual([true, true, false]);
  });

  test('the siren comes again every four seconds until OK', () => {
    const { sounds, tones, timers } = bench();
    sounds.unlock();
    sounds.play('stop');
    timers.pass(3999);
    expect(tones).toHaveLength(6);
    timers.pass(1);
    timers.pass(4000);
    expect(tones).toHaveLength(18);
    sounds.silence();
    timers.pass(20_000);
    expect(tones).toHaveLength(18);
    expect(timers.waiting()).toBe(0);
  });

  test('a stop before the first key is heard as soon as sound is allowed', () => {
    const { sounds, tones, timers } = bench();
    sounds.play('stop');
    expect(tones).toEqual([]);
    sounds.unlock();
    timers.pass(4000);
    expect(tones).toHaveLength(6);
  });

  test('sound off is silent, the siren too; turned on again it sounds', () => {
    const { sounds, tones } = bench();
    sounds.unlock();
    sounds.setVolume(0);
    sounds.play('stop');
    expect(tones).toEqual([]);
    sounds.setVolume(1);
    sounds.play('right');
    expect(tones).toHaveLength(1);
  });

  test('the device is opened once, with the first key or touch', () => {
    const { sounds, opened, resumed } = bench();
    const window = new EventTarget();
    unlockOnFirstInput(window as unknown as Window, sounds);
    expect(opened()).toBe(0);
    window.dispatchEvent(new Event('keydown'));
    window.dispatchEvent(new Event('pointerdown'));
    expect([opened(), resumed()]).toEqual([1, 1]);
  });
});
