import { describe, expect, it } from 'vitest';
import { languages } from '#shared/bridge/settings.ts';
import { texts } from '#shared/text/texts.ts';
import { auditedParts } from '#shared/text/shape-evidence.ts';
import { detailWords, overrideDetail } from '../../../../renderer/features/reports/override-detail.ts';
import type { Override } from '../../../../renderer/features/reports/use-audit.ts';
import { allTexts } from '../../../kit/all-texts.ts';

const said = (kind: Override['kind'], detail: string, language: (typeof languages)[number] = 'en'): string =>
  overrideDetail({ kind, detail }, (by) => `<${by}>`, allTexts(language).getFixedT(language, detailWords));

describe('AU1 the details of the list of overrides', () => {
  it.each([
    ['people', 'mayTeach: true, cancel: false', 'Teach new codes: yes; Cancel at Ozon: no'],
    ['people', 'name: Li, Na: 2, role: supervisor', 'name: Li, Na: 2; role: Supervisor'],
    ['people', '+ packer', 'new: Packer'],
    ['people', '−', 'removed'],
    ['settings', 'packing, stationName, unheard-of', 'packing and rules, name of the table, unheard-of'],
    ['pin-wrong', 'wait', 'too many wrong digits'],
    ['problem-resolved', 'restocked', 'restocked'],
    ['refusal-settled', 'leave', 'left as it is'],
    ['taken-over', 'ANNA', '<ANNA>'],
    ['taught', '460', '460'],
  ] as const)('are told in plain words: %s %s', (kind, detail, words) => {
    expect(said(kind, detail)).toBe(words);
  });

  it.each(languages)('name every part of the settings in %s', (language) => {
    for (const part of auditedParts)
      expect(said('settings', part, language)).toBe(texts[language].evidence.audit.settings[part]);
  });
});
