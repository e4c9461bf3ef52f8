import { expect, it } from 'vitest';
import { languages } from '#shared/bridge/settings.ts';
import { say } from '#shared/text/say.ts';
import { tellFinding } from '#shared/text/tell-desk.ts';
import { allTexts } from '../../kit/all-texts.ts';
import { voiceOf } from '../../../renderer/text/voice.ts';

const texts = allTexts('en');
const hints = (rawStatus: string): readonly string[] =>
  languages.map((language) =>
    say(voiceOf(texts, language, 'Europe/Moscow'), tellFinding({ code: 'not-shippable', rawStatus }).hint),
  );

it('a state of the marketplace is said in words, one that is not known as it came', () => {
  for (const hint of hints('awaiting_approve')) expect(hint).not.toContain('_');
  for (const hint of hints('awaiting_magic')) expect(hint).toContain('awaiting_magic');
});
