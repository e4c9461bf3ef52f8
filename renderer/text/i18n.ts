import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { namespaces, spread, texts, type Texts } from '#shared/text/texts.ts';

/** The same tree without interfaces, which i18next's types would take for leaves. */
type Plain<T> = T extends string ? string : { readonly [K in keyof T]: Plain<T[K]> };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'station';
    resources: Plain<Texts<string>>;
  }
}

const resources = Object.fromEntries(
  Object.entries(texts).map(([language, tree]) => [
    language,
    Object.fromEntries(namespaces.map((namespace) => [namespace, spread(tree[namespace])])),
  ]),
);

/**
 * Makes the texts of the app, all languages bundled, ready at once.
 * `changeLanguage` switches in place; components read through react-i18next's `useTranslation`.
 */
export function createTexts(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources,
    ns: [...namespaces],
    defaultNS: 'station',
    initAsync: false,
    // React escapes by itself; names of goods come through as they are, and are never read as templates.
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnNull: false,
    react: { useSuspense: false },
  });
  return instance;
}
