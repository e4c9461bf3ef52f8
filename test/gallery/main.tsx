import { StrictMode, useLayoutEffect, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { KeyStanding } from '#shared/bridge/calls/market.ts';
import { languages, type Language } from '#shared/bridge/settings.ts';
import { StationScreen } from '../../renderer/features/station/station-screen.tsx';
import type { StationActions } from '../../renderer/session/view.ts';
import { createTexts } from '../../renderer/text/i18n.ts';
import '../../renderer/ui/styles.ts';
import './gallery.css';
import { KeyContext } from '../../renderer/runtime/use-key.ts';
import { DeskPicture } from './desk/desk-picture.tsx';
import { deskViews } from './desk/desk-views.ts';
import { keys } from './desk/key-views.ts';
import { fixtures } from './fixtures.ts';
import { NOW } from './parcel.ts';
import { settingsIn } from './views.ts';

const { documentElement: root } = document;

const heard =
  (name: string) =>
  (...what: readonly unknown[]): void => {
    root.dataset['asked'] = `${name} ${JSON.stringify(what)}`;
  };
const actions: StationActions = {
  command: heard('command'),
  pin: () => heard('pin')(),
  choose: heard('choose'),
  chooseCarrier: heard('chooseCarrier'),
  clearWaybill: heard('clearWaybill'),
  typed: heard('typed'),
};

const inLanguage = (language: Language) => ({
  texts: createTexts(language),
  views: fixtures(language),
  desks: deskViews(language),
});
const shown = { 'zh-CN': inLanguage('zh-CN'), ru: inLanguage('ru'), en: inLanguage('en') };

const follow = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

function Index({ names, language }: { readonly names: readonly string[]; readonly language: Language }) {
  return (
    <ul className="gallery-index">
      {names.map((name) => (
        <li key={name}>
          <a data-fixture={name} href={`#screen=${name}&lang=${language}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Tables whose key wants something. */
const keyOf = (screen: string | null): KeyStanding =>
  screen === 'queue-key-days' ? keys.days : screen === 'queue-key-ended' ? keys.ended : keys.good;

/** One picture, named in the address behind `#`; or the list of all. */
function Gallery() {
  const hash = useSyncExternalStore(follow, () => window.location.hash);
  const asked = new URLSearchParams(hash.slice(1));
  const language: Language = languages.find((each) => each === asked.get('lang')) ?? 'en';
  const theme = asked.get('theme') ?? 'light';
  const { texts, views, desks } = shown[language];
  const view = views[asked.get('screen') ?? ''];
  const desk = desks[asked.get('screen') ?? ''];
  useLayoutEffect(() => {
    root.lang = language;
    root.dataset['theme'] = theme;
    root.className = desk === undefined ? 'table' : 'desk';
  }, [language, theme, desk]);
  const { packers, packing } = settingsIn(language);
  return (
    <I18nextProvider i18n={texts}>
      {desk === undefined ? null : <DeskPicture key={hash} view={desk} />}
      {desk !== undefined ? null : view === undefined ? (
        <Index names={[...Object.keys(views), ...Object.keys(desks)]} language={language} />
      ) : (
        <KeyContext value={{ standing: keyOf(asked.get('screen')), look: heard('look') }}>
          <StationScreen
            key={hash}
            view={view}
            actions={actions}
            now={NOW}
            timeZone="Europe/Moscow"
            packers={packers}
            boxes={packing.boxes}
          />
        </KeyContext>
      )}
    </I18nextProvider>
  );
}

const place = document.querySelector('#app');
if (place === null) throw new Error('index.html has no #app');
createRoot(place).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
);
