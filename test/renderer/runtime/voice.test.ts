import { describe, expect, test } from 'vitest';
import { defaultSettings, languages, type Packer, type VoiceWish } from '#shared/bridge/settings.ts';
import { message } from '#shared/text/message.ts';
import { say } from '#shared/text/say.ts';
import { createHearing, watchTable } from '../../../renderer/runtime/voice.ts';
import { createSpeech } from '../../../renderer/runtime/speech.ts';
import type { StationView, Verdict } from '../../../renderer/session/view.ts';
import { allTexts } from '../../kit/all-texts.ts';
import { voiceOf } from '../../../renderer/text/voice.ts';
import { createSounds } from '../../../renderer/ui/sounds.ts';
import { handTimers, notedAudio } from '../../kit/audio.ts';
import { machineVoice, notedSpeech } from '../../kit/speech.ts';

const everyVoice = [machineVoice('en-US'), machineVoice('ru-RU'), machineVoice('zh-CN')];
const texts = allTexts('en');

function bench(wish: VoiceWish, language: Packer['language'] = 'en', voices = everyVoice) {
  const timers = handTimers();
  const audio = notedAudio();
  const noted = notedSpeech(...voices);
  const sounds = createSounds(() => audio.audio, timers);
  sounds.unlock();
  const hearing = createHearing({
    sounds,
    speech: noted.speech,
    timers,
    words: (tongue, what) => say(voiceOf(texts, tongue, 'UTC'), what),
  });
  const base = defaultSettings('S1', 'en');
  const table = { settings: base, person: { ...base.packers[0], language, voice: wish } as Packer };
  const voice = hearing.at({ settings: () => table.settings, person: () => table.person });
  return { ...noted, ...audio, timers, hearing, voice, table };
}

const refused = (kind: 'wrong' | 'many' | 'unknown', scanId = 's1') =>
  ({
    kind,
    scanId,
    refusal:
      kind === 'many'
        ? { code: 'one-too-many', thing: { sku: '1', name: 'Cup' }, wanted: 2 }
        : kind === 'wrong'
          ? { code: 'wrong-item', got: { sku: '1', name: 'Cup' }, expected: null, read: 'x' }
          : { code: 'unknown-code', read: 'x' },
  }) as unknown as Verdict;

const slot = message('voice:slot', { slot: 7 });

describe('VO1 each packer is spoken to as much as he wants', () => {
  test.each([
    ['off', []],
    ['numbers', ['Slot 7']],
    ['all', ['Wrong item', 'Slot 7']],
  ] as const)('%s', (wish, heard) => {
    const { voice, uttered, timers } = bench(wish);
    voice.announce(refused('wrong'));
    timers.pass(1000);
    voice.speak(slot, 'number');
    expect(uttered.map(({ words }) => words)).toEqual(heard);
  });

  test.each(languages)('in his own language: %s', (language) => {
    const { voice, uttered } = bench('all', language);
    voice.speak(slot, 'number');
    expect(uttered).toHaveLength(1);
    expect(uttered[0]?.lang.slice(0, 2)).toBe(language.slice(0, 2));
  });
});

describe('VO2 the sound comes first and at once, words after it', () => {
  test('words wait for the end of the tone', () => {
    const { voice, uttered, tones, timers } = bench('all');
    voice.announce(refused('many'));
    expect(tones).toHaveLength(3);
    expect(uttered).toEqual([]);
    timers.pass(350);
    expect(uttered.map(({ words }) => words)).toEqual(['One too many']);
  });

  test('words of the scan before are not said over the verdict of this one', () => {
    const { voice, uttered, timers } = bench('all');
    voice.announce(refused('wrong', 's1'));
    voice.announce(refused('unknown', 's2'));
    timers.pass(5000);
    expect(uttered.map(({ words }) => words)).toEqual(['Unknown code']);
  });

  test('a number spoken with a right scan is said after its tick', () => {
    const { voice, uttered, timers } = bench('numbers');
    voice.announce({ kind: 'right', scanId: 's1', thing: { sku: 'a', name: 'b' }, units: 1 } as Verdict);
    voice.speak(slot, 'number');
    timers.pass(200);
    expect(uttered.map(({ words }) => words)).toEqual(['Slot 7']);
  });
});

describe('VO3 a machine without a voice says so with a tone, never with a foreign voice', () => {
  test('a number becomes a tone; words stay on the screen', () => {
    const { voice, uttered, tones } = bench('all', 'ru', [machineVoice('en-US')]);
    voice.speak(slot, 'number');
    expect(uttered).toEqual([]);
    expect(tones).toHaveLength(1);
    voice.speak(message('voice:verdicts.many'), 'words');
    expect(tones).toHaveLength(1);
  });

  test('a browser without speech at all', () => {
    const speech = createSpeech(null, () => {
      throw new Error('nothing to say it with');
    });
    expect(speech.say('Slot 7', 'en')).toBe(false);
    expect(speech.voices('en')).toEqual([]);
  });

  test('Cantonese and Taiwanese voices do not read to people from the mainland', () => {
    const { speech } = notedSpeech(machineVoice('zh-HK'), machineVoice('zh-TW'), machineVoice('yue'));
    expect(speech.voices('zh-CN')).toEqual([]);
    expect(notedSpeech(machineVoice('zh_CN')).speech.voices('zh-CN')).toHaveLength(1);
  });
});

test('VO4 a voice that lives in the network is never used', () => {
  const { speech, uttered } = notedSpeech(
    machineVoice('en-US', { localService: false, name: 'cloud', default: true }),
    machineVoice('en-GB', { name: 'here' }),
  );
  expect(speech.voices('en')).toEqual(['here']);
  speech.say('Slot 7', 'en');
  expect(uttered.map(({ lang }) => lang)).toEqual(['en-GB']);
});

describe('VO5 loudness and silence hold for sounds and voice', () => {
  test('nothing is heard while the station is set to silence', () => {
    const { voice, uttered, tones, timers, table } = bench('all');
    table.settings = { ...table.settings, sound: false };
    voice.announce(refused('wrong'));
    voice.speak(slot, 'number');
    timers.pass(5000);
    expect([uttered, tones]).toEqual([[], []]);
  });

  test('a change of the loudness is followed at once', () => {
    const { voice, uttered, hearing, table } = bench('all');
    let changed = (): void => undefined;
    const view = { screen: { kind: 'queue' }, labelCalls: [], verdict: null } as unknown as StationView;
    watchTable(
      {
        settings: () => table.settings,
        person: () => table.person,
        view: () => view,
        subscribe: (listener) => {
          changed = listener;
          return () => undefined;
        },
      },
      hearing,
      voice.speak,
    );
    table.settings = { ...table.settings, volume: 40 };
    changed();
    voice.speak(slot, 'number');
    expect(uttered.map(({ volume }) => volume)).toEqual([0.4]);
  });
});

test('VO6 the shelf of a parked parcel and of a label that came out is said once', () => {
  const { voice, uttered, hearing, table } = bench('numbers', 'ru');
  const parked = (shelf: number, number: string) =>
    ({ kind: 'parked', shelf, posting: { snapshot: { number } } }) as unknown as StationView['screen'];
  let view = { screen: { kind: 'queue' }, labelCalls: [], verdict: null } as unknown as StationView;
  let changed = (): void => undefined;
  watchTable(
    {
      settings: () => table.settings,
      person: () => table.person,
      view: () => view,
      subscribe: (listener) => {
        changed = listener;
        return () => undefined;
      },
    },
    hearing,
    voice.speak,
  );
  const see = (next: Partial<StationView>): void => {
    view = { ...view, ...next };
    changed();
  };
  see({ screen: parked(4, 'A') });
  see({ screen: parked(4, 'A') });
  see({ screen: { kind: 'queue' } });
  const calls = [{ posting: 'A', shelf: 4 }] as unknown as StationView['labelCalls'];
  see({ labelCalls: calls });
  see({ labelCalls: calls });
  expect(uttered.map(({ words }) => words)).toEqual(['Полка 4', 'Этикетка для полки 4']);
});

test('QP7 what came in rings once the verdict is over, and not at all where that is switched off', () => {
  const { voice, tones, timers, table } = bench('off');
  voice.announce(refused('wrong'));
  voice.ring('express');
  expect(tones).toHaveLength(2);
  timers.pass(1000);
  expect(tones).toHaveLength(6);
  table.settings = { ...table.settings, queue: { ...table.settings.queue, ring: false } };
  voice.ring('arrival');
  timers.pass(1000);
  expect(tones).toHaveLength(6);
});
