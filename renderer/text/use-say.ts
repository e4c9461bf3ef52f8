import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { Message } from '#shared/text/message.ts';
import { say, type Voice } from '#shared/text/say.ts';
import { voiceOf } from './voice.ts';

/** Says messages of the core in the language of the screen. */
export function useSay(timeZone: string): (message: Message) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const voice: Voice = voiceOf(i18n, i18n.language as Language, timeZone);
    return (message) => say(voice, message);
  }, [i18n, timeZone]);
}
