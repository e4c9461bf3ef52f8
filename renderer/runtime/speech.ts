import type { Language } from '#shared/bridge/settings.ts';

/** What of the browser's speech synthesis is used. */
export type SpeechOut = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>;

/** The machine's voice. */
export interface Speech {
  /** Says words at once, cutting off what was being said; false where no voice of this machine speaks the language. */
  say(words: string, language: Language): boolean;
  /** Names of the voices of this machine that speak a language, the one that is used first. */
  voices(language: Language): readonly string[];
  /** Tells when voices come or go: a browser finds them some time after its start. Returns the way to stop listening. */
  onVoices(listener: () => void): () => void;
  silence(): void;
  /** 0 (off) to 1. */
  setVolume(volume: number): void;
}

/** A little faster than reading aloud: a number is wanted, not a story. */
const RATE = 1.15;

const tagOf = (voice: SpeechSynthesisVoice): string => voice.lang.replace('_', '-').toLowerCase();

/** Whether a voice speaks a language; Cantonese and Taiwanese voices read Chinese, but not as people here speak it. */
function speaks(voice: SpeechSynthesisVoice, language: Language): boolean {
  const tag = tagOf(voice);
  if (language === 'zh-CN') return tag === 'zh' || tag === 'cmn' || /^(?:zh|cmn)-(?:cn|hans)/u.test(tag);
  return tag === language || tag.startsWith(`${language}-`);
}

/** Voices on this machine only: one that lives elsewhere would send what is said there (VO4). */
function voicesFor(out: SpeechOut, language: Language): readonly SpeechSynthesisVoice[] {
  const own = out.getVoices().filter((voice) => voice.localService && speaks(voice, language));
  return own.toSorted((a, b) => Number(b.default) - Number(a.default));
}

/** Makes the machine's voice; `out` is null where the browser has none. */
export function createSpeech(
  out: SpeechOut | null,
  utter: (words: string) => SpeechSynthesisUtterance,
): Speech {
  let loudness = 1;
  return {
    say(words, language) {
      if (out === null) return false;
      const [voice] = voicesFor(out, language);
      if (voice === undefined) return false;
      out.cancel();
      if (loudness === 0) return true;
      const utterance = utter(words);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = RATE;
      utterance.volume = loudness;
      out.speak(utterance);
      return true;
    },
    voices: (language) => (out === null ? [] : voicesFor(out, language).map(({ name }) => name)),
    onVoices(listener) {
      out?.addEventListener('voiceschanged', listener);
      return () => out?.removeEventListener('voiceschanged', listener);
    },
    silence: () => out?.cancel(),
    setVolume(volume) {
      loudness = Math.min(1, Math.max(0, volume));
    },
  };
}
