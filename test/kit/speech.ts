import { createSpeech, type Speech } from '../../renderer/runtime/speech.ts';

/** A voice of the machine, as browsers name it. */
export const machineVoice = (
  lang: string,
  more: Partial<SpeechSynthesisVoice> = {},
): SpeechSynthesisVoice => ({
  lang,
  name: `voice ${lang}`,
  voiceURI: lang,
  localService: true,
  default: false,
  ...more,
});

/** One thing said: words, tag of the voice, loudness. */
export interface Uttered {
  readonly words: string;
  readonly lang: string;
  readonly volume: number;
}

/** A speech synthesis that notes down what it is told to say; `cut` counts how often it was told to be silent. */
export function notedSpeech(...voices: readonly SpeechSynthesisVoice[]): {
  speech: Speech;
  uttered: Uttered[];
  cut: () => number;
} {
  const uttered: Uttered[] = [];
  let cut = 0;
  const out = {
    getVoices: () => [...voices],
    speak: ({ text, voice, lang, volume }: SpeechSynthesisUtterance) => {
      if (voice === null || voice.lang !== lang) throw new Error('said with another voice');
      uttered.push({ words: text, lang, volume });
    },
    cancel: () => void (cut += 1),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  const utter = (text: string) =>
    ({ text, voice: null, lang: '', volume: 1, rate: 1 }) as unknown as SpeechSynthesisUtterance;
  return { speech: createSpeech(out, utter), uttered, cut: () => cut };
}
