import { useTranslation } from 'react-i18next';
import type { FirstQuestion } from '#shared/bridge/first-run.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { languageNames } from '#shared/domain/rules/language-codes.ts';
import { Icon } from '../../ui/icons.tsx';
import type { Steps } from './use-steps.ts';

/** What an answer says in a word; empty where the question says it all. */
export function useAnswerWords(): (question: FirstQuestion, settings: Settings) => string {
  const { t } = useTranslation(['first', 'desk']);
  return (question, { language, printers, firstRun, marketplace, packers }) => {
    const size = printers[0]?.size ?? '75x120';
    const then = firstRun?.afterwards ?? marketplace.kind;
    const value = {
      language: languageNames[language],
      labels: t(`desk:settings.sizes.${size}`),
      scanner: '',
      market: t(`first:market.${then}.title`),
      people: String(packers.length),
    }[question];
    return t(`first:answered.${question}`, { value });
  };
}

/** The foot of the screen: what was answered, and what nobody needs to fear. */
export function Answers({ steps }: { readonly steps: Steps }) {
  const { t } = useTranslation(['first', 'desk']);
  const word = useAnswerWords();
  const { settings, run, failed } = steps;
  return (
    <footer className="st">
      {run.answered.map((question) => (
        <div key={question}>
          <Icon name="check" />
          {word(question, settings)}
        </div>
      ))}
      <div className="grow" />
      {failed ? (
        <div className="att" role="alert">
          {t('first:notKept')}
        </div>
      ) : (
        <div>{t('desk:settings.promise')}</div>
      )}
    </footer>
  );
}
