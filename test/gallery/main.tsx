import { FIRST_SHOP } from '#shared/domain/shop.ts';
import { StrictMode, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { KeyStanding } from '#shared/bridge/calls/market.ts';
import { languages, type Language } from '#shared/bridge/settings.ts';
import { StationScreen } from '../../renderer/features/station/station-screen.tsx';
import type { StationActions, StationView } from '../../renderer/session/view.ts';
import { allTexts } from '../kit/all-texts.ts';
import '../../renderer/ui/styles.ts';
import './gallery.css';
import { KeyContext } from '../../renderer/runtime/use-key.ts';
import { DeskPicture } from './desk/desk-picture.tsx';
import { deskViews } from './desk/desk-views.ts';
import { keys } from './desk/key-views.ts';
import { fixtures } from './fixtures.ts';
import { longPerson } from './long-names.ts';
import { NOW } from './parcel.ts';
import { useClicks, type Deeds } from './use-clicks.ts';
import { settingsIn } from './views.ts';
import { windowViews, type WindowView } from './window-views.tsx';

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
  language: heard('language'),
};

const inLanguage = (language: Language) => ({
  texts: allTexts(language),
  views: fixtures(language),
  desks: deskViews(language),
  windows: windowViews(language),
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

const manyPackers = (language: Language) =>
  Array.from({ length: 9 }, (_, i) => ({
    id: `PERSON${i}`,
    name: i % 3 === 1 ? longPerson[language] : longPerson[language].slice(0, 14),
    language,
    role: 'packer' as const,
    voice: 'off' as const,
    mayTeach: true,
  }));

function TablePicture({
  screen,
  language,
  view,
}: {
  readonly screen: string;
  readonly language: Language;
  readonly view: StationView;
}) {
  const { packers, packing } = settingsIn(language);
  return (
    <KeyContext
      value={{
        standing: keyOf(screen),
        shop: FIRST_SHOP,
        of: () => keyOf(screen),
        look: heard('look'),
      }}
    >
      <StationScreen
        view={view}
        actions={actions}
        now={NOW}
        timeZone="Europe/Moscow"
        packers={screen.startsWith('long-') ? manyPackers(language) : packers}
        boxes={packing.boxes}
      />
    </KeyContext>
  );
}

function WindowPicture({
  view: { page, around, clicks, sight },
  tables,
  language,
}: {
  readonly view: WindowView;
  readonly tables: Readonly<Record<string, StationView>>;
  readonly language: Language;
}) {
  const [todo] = useState<Deeds>({
    ...(clicks === undefined ? {} : { clicks }),
    ...(sight === undefined ? {} : { sight }),
  });
  useClicks(todo);
  const table = around === undefined ? undefined : tables[around.table];
  return (
    <>
      {page}
      {table === undefined ? null : (
        <TablePicture screen={around?.table ?? ''} language={language} view={table} />
      )}
      {around?.with}
    </>
  );
}

/** One picture, named in the address behind `#`; or the list of all. */
function Gallery() {
  const hash = useSyncExternalStore(follow, () => window.location.hash);
  const asked = new URLSearchParams(hash.slice(1));
  const language: Language = languages.find((each) => each === asked.get('lang')) ?? 'en';
  const theme = asked.get('theme') ?? 'light';
  const screen = asked.get('screen') ?? '';
  const { texts, views, desks, windows } = shown[language];
  const table = views[screen];
  const desk = desks[screen];
  const around = windows[screen];
  useLayoutEffect(() => {
    root.lang = language;
    root.dataset['theme'] = theme;
    // A start that needs a person is neither yet.
    root.className =
      around?.page !== undefined && around.asTable !== true ? '' : desk === undefined ? 'table' : 'desk';
  }, [language, theme, desk, around]);
  useLayoutEffect(() => {
    if (table !== undefined) root.dataset['shown'] = 'yes'; // the others say so themselves
  });
  const names = [views, desks, windows].flatMap((each) => Object.keys(each));
  return (
    <I18nextProvider i18n={texts}>
      {desk === undefined ? null : <DeskPicture key={hash} view={desk} />}
      {table === undefined ? null : (
        <TablePicture key={hash} screen={screen} language={language} view={table} />
      )}
      {around === undefined ? null : (
        <WindowPicture key={hash} view={around} tables={views} language={language} />
      )}
      {[desk, table, around].every((each) => each === undefined) ? (
        <Index names={names} language={language} />
      ) : null}
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
