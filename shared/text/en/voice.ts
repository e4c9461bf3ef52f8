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
};
