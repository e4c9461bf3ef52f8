import type { EnglishText } from '../plural.ts';
import type { VoiceText } from '../shape-voice.ts';

/** Words said aloud, in English. */
export const voiceEn: VoiceText<EnglishText> = {
  slot: 'Slot {{slot}}',
  shelf: 'Shelf {{shelf}}',
  labelFor: 'Label for shelf {{shelf}}',
  verdicts: {
    wrong: 'Wrong item',
    many: 'One too many',
    unknown: 'Unknown code',
    stop: 'Stop. Cancelled.',
  },
  test: 'Slot 7',
  settings: {
    title: 'Sound and voice',
    hint: 'Listen to each once, from where you stand.',
    volume: 'Volume',
    percent: '{{percent}} %',
    sounds: 'Sounds',
    names: {
      right: 'Right',
      complete: 'All done',
      wrong: 'Wrong',
      many: 'Too many',
      unknown: 'Unknown',
      stop: 'Stop',
      notice: 'Look here',
      shadow: 'Noted',
      arrival: 'New order',
      express: 'Express order',
    },
    voices: { title: 'Voices', hint: 'Who wants to hear what is set for each person.' },
    none: 'This computer has no voice for it: a tone instead.',
    try: 'Listen',
    silent: 'Sound is off.',
  },
};
