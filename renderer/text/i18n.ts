import { createInstance, type FormatterModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { numberFormat } from '#shared/kit/formats.ts';
import { namespaces, type Texts } from '#shared/text/shape.ts';
import { spread } from '#shared/text/spread.ts';
import type { AnyText } from '#shared/text/texts.ts';

/** The same tree without interfaces, which i18next's types would take for leaves. */
type Plain<T> = T extends string ? string : { readonly [K in keyof T]: Plain<T[K]> };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'station';
    resources: Plain<Texts<string>>;
  }
}

/** Texts by language; those that are missing are added before anybody speaks them. */
export type Tongues = Readonly<Partial<Record<Language, Texts<AnyText>>>>;

/** Writes a count as the language does, from 10,000 on in groups; whatever else goes into a text stays as it is. */
const formatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _, language, how) =>
    typeof value === 'number' && how?.['interpolationkey'] === 'count'
      ? numberFormat(language ?? 'en', { useGrouping: 'min2' }).format(value)
      : (value as string), // i18next writes it, or tells that it is missing
};

/**
 * Makes the texts of the app from the languages that are given, ready at once; `missing` hears of a key that has no text, which
 * shows as itself. `changeLanguage` switches in place; components read through react-i18next's `useTranslation`.
 */
export function createTexts(language: Language, tongues: Tongues, missing: (key: string) => void): i18n {
  const instance = createInstance();
  void instance
    .use(initReactI18next)
    .use(formatter)
    .init({
      lng: language,
      fallbackLng: false,
      resources: {},
      ns: [...namespaces],
      defaultNS: 'station',
      initAsync: false,
      // React escapes by itself; names of goods come through as they are, and are never read as templates.
      interpolation: { escapeValue: false, skipOnVariables: true, alwaysFormat: true },
      returnNull: false,
      saveMissing: true,
      missingKeyHandler: (tongue, namespace, key) => missing(`${tongue.join(' ')} ${namespace}:${key}`),
      react: { useSuspense: false },
    });
  addTongues(instance, tongues);
  return instance;
}

/** Adds languages to texts that speak already. */
export function addTongues(instance: i18n, tongues: Tongues): void {
  for (const [language, tree] of Object.entries(tongues))
    for (const namespace of namespaces)
      instance.addResourceBundle(language, namespace, spread(tree[namespace]));
}
