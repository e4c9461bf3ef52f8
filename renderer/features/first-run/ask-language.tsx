import { useTranslation } from 'react-i18next';
import { stationSpeaks } from '#shared/bridge/language.ts';
import { languages } from '#shared/bridge/settings.ts';
import { languageCodes, languageNames } from '#shared/domain/rules/language-codes.ts';
import { Cards } from './cards.tsx';
import css from './first-run.module.css';
import { Question } from './question.tsx';
import type { Steps } from './use-steps.ts';

/** Words of a table in each language, for whoever cannot read what stands above. */
const samples = { 'zh-CN': '扫一扫，开始打包', ru: 'Сканируйте и собирайте', en: 'Scan and pack' } as const;

/** The question itself, for the same people. */
const asked = { 'zh-CN': '选择语言', ru: 'Выберите язык', en: 'Choose your language' } as const;

/** Question 1: each language in its own words; the screen changes at once. */
export function AskLanguage({ steps }: { readonly steps: Steps }) {
  const { t } = useTranslation(['first', 'desk']);
  return (
    <Question
      steps={steps}
      title={t('first:language')}
      hint={languages
        .filter((each) => each !== steps.settings.language)
        .map((each) => asked[each])
        .join(' · ')}
      primary={{ name: t('desk:settings.next'), run: () => steps.answer() }}
    >
      <Cards
        label={t('first:language')}
        value={steps.settings.language}
        options={languages.map((value) => ({
          value,
          card: (
            <span className={css.tongue} lang={value}>
              <b>{languageNames[value]}</b>
              <span>{samples[value]}</span>
              <small>{languageCodes[value]}</small>
            </span>
          ),
        }))}
        onChoose={(language) => steps.keep((before) => stationSpeaks(before, language))}
      />
    </Question>
  );
}
