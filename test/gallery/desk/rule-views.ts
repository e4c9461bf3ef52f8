import type { Language, Settings } from '#shared/bridge/settings.ts';
import { starterRules } from '#shared/domain/rules/house-rules/starter.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

type Rules = NonNullable<Settings['packing']['rules']>;

/** What a house may have written: the starter set with some of it switched on, and a rule of its own. */
function written(language: Language): Settings {
  const settings = deskSettings(language);
  const { packing } = settings;
  const on = ['glass', 'battery'];
  const starter = starterRules(packing).map((rule) => ({ ...rule, on: rule.on || on.includes(rule.id) }));
  const rules = [
    {
      id: 'own',
      name: '',
      on: true,
      match: 'all',
      conditions: [
        { kind: 'trait', traits: ['fragile', 'liquid'], not: false },
        { kind: 'place', of: 'region', words: ['Якутия', 'Сахалин'], not: false },
        { kind: 'value', is: 'from', kopecks: 300_000, not: false },
      ],
      deeds: [
        {
          kind: 'custom',
          duty: 'required',
          when: 'first',
          text: {
            'zh-CN': '多放一层缓冲纸',
            ru: 'Положите ещё один слой бумаги',
            en: 'Put in one more layer of paper',
          },
        },
        { kind: 'use-box', duty: 'optional', box: 'XXL' },
        { kind: 'printer', printer: 'P2' },
      ],
    },
    ...starter,
  ] as Rules;
  return { ...settings, packing: { ...packing, rules } };
}

/** The rules of the house: all of them, and one that is being written. */
export function ruleViews(language: Language): Readonly<Record<string, DeskView>> {
  const at = { page: 'rules', settings: written(language) } as const;
  const look = ['[data-rule="fragile"] button[aria-pressed]', 'aside ul button'];
  return {
    'desk-rules': { ...at, clicks: look },
    'desk-rules-edit': { ...at, clicks: [...look, '[data-rule="own"] .b'] },
  };
}
