import { useTranslation } from 'react-i18next';
import { languages, type Packer } from '#shared/bridge/settings.ts';
import { commandCode } from '#shared/domain/rules/command-codes.ts';
import { languageCodes, languageNames } from '#shared/domain/rules/language-codes.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import type { HeldParcel } from '../../session/view.ts';
import { Frame } from './frame.tsx';
import { PaceListed } from './pace.tsx';
import { useTable } from './words.ts';

/** Up to so many names stand large; more of them share the room. */
const FEW = 6;

interface StartProps {
  readonly packers: readonly Packer[];
  readonly held: HeldParcel | null;
}

/** A parcel lies open: whose it is, and that nothing of it is lost. */
function Held({ held }: { readonly held: HeldParcel }) {
  const { t } = useTranslation('who');
  return (
    <div className="notice-bar">
      <Icon name="box" />
      <div className="grow">
        <b>{t('held.title', { name: held.by.name })}</b>
        <p>{t('held.hint', { number: held.number })}</p>
      </div>
    </div>
  );
}

/** For whoever cannot read what stands above: each language in its own words. */
function Languages() {
  const { t, actions, language: now } = useTable();
  return (
    <div className="choices languages" role="group" aria-label={t('desk:settings.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className="choice"
          lang={language}
          aria-pressed={language === now}
          onClick={() => actions.language(language)}
        >
          <span>{languageNames[language]}</span>
          <small>{languageCodes[language]}</small>
        </button>
      ))}
    </div>
  );
}

/** Nobody works here yet, or any more: a badge is scanned, or a name tapped; the language is chosen. */
export function StartScreen({ packers, held }: StartProps) {
  const { t, actions } = useTable();
  return (
    <Frame posting={null} work={null}>
      <main className="main m-place">
        <div className="place">
          <Icon name="user" style={{ width: '16rem', height: '16rem', strokeWidth: 1.5 }} />
        </div>
        <div className="column">
          <div className="column" role="status">
            <div className="say">
              <Icon name="scan" />
              {t('start.choose')}
            </div>
            <FittedName size={3.5}>{t('start.title')}</FittedName>
            <p className="lead">{t('start.hint')}</p>
          </div>
          {held === null ? null : <Held held={held} />}
          <div className={`choices people foot ${packers.length > FEW ? 'many' : ''}`}>
            {packers.map((person) => {
              const badge = { kind: 'badge', packer: person.id } as const;
              return (
                <button
                  key={person.id}
                  type="button"
                  className="choice"
                  onClick={() => actions.command(badge)}
                >
                  <span className="person clamp">{person.name}</span>
                  <small>{commandCode(badge)}</small>
                </button>
              );
            })}
          </div>
          <PaceListed />
          <Languages />
        </div>
      </main>
    </Frame>
  );
}
