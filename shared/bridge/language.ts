import { defaultSettings, filesPrinterName, type Language, type Settings } from './settings.ts';

/** What a station is given at its start and nobody has named anew goes along with its language (LG4). */
function renamed(before: Settings, language: Language): Settings {
  const [old, next] = [before.language, language].map((each) => defaultSettings(before.stationId, each));
  if (old === undefined || next === undefined) return before;
  const inserts = before.packing.inserts.map((insert) => {
    const usual = old.packing.inserts.find(({ sku, name }) => sku === insert.sku && name === insert.name);
    const name = next.packing.inserts.find(({ sku }) => sku === usual?.sku)?.name ?? insert.name;
    return { ...insert, name };
  });
  const packers = before.packers.map((person) => {
    const usual = old.packers.find(({ id, name }) => id === person.id && name === person.name);
    const name = next.packers.find(({ id }) => id === usual?.id)?.name ?? person.name;
    return { ...person, name };
  });
  const printers = before.printers.map((printer) => {
    const usual = old.printers.some(({ id, name }) => id === printer.id && name === printer.name);
    return usual ? { ...printer, name: filesPrinterName[language] } : printer;
  });
  return { ...before, packing: { ...before.packing, inserts }, packers, printers };
}

/** The station in another language: people who had its language go along with it, a language of one's own stays (LG2). */
export function stationSpeaks(before: Settings, language: Language): Settings {
  const named = renamed(before, language);
  return {
    ...named,
    language,
    packers: named.packers.map((person) =>
      person.language === before.language ? { ...person, language } : person,
    ),
  };
}

/** What a language code changes: the language of whoever works at the table, or of the station where nobody does (LG2, LG3). */
export const spokenTo = (before: Settings, packer: string | null, language: Language): Settings =>
  packer === null
    ? stationSpeaks(before, language)
    : {
        ...before,
        packers: before.packers.map((person) => (person.id === packer ? { ...person, language } : person)),
      };
