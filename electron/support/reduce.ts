import type { Settings } from '#shared/bridge/settings.ts';

/** Texts of the settings that are words of a closed list, or of the machine; every other text is told by its length alone. */
const spoken: ReadonlySet<string> = new Set([
  'language',
  'theme',
  'deskFor',
  'kind',
  'shipPolicy',
  'inspect',
  'weigh',
  'chooseBox',
  'weightCheck',
  'duty',
  'manyAtOnce',
  'role',
  'voice',
  'auto',
  'photo',
  'letters',
  'gs',
  'channel',
  'model',
  'size',
  'media',
  'at',
  'compression',
  'baudRate',
  'parity',
  'protocol',
]);
/** Lists of words of a closed list. */
const spokenLists: ReadonlySet<string> = new Set(['traits', 'ways', 'hidden']);

function reduced(value: unknown, key: string, within: string): unknown {
  if (typeof value === 'string') {
    const told = spoken.has(key) || spokenLists.has(within);
    return told && /^[\w.:+-]{0,40}$/u.test(value) ? value : `(${Array.from(value).length})`;
  }
  if (Array.isArray(value)) return value.map((each) => reduced(each, '', key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each], i) => [
      // Keys are names where people give them: warehouses, layouts, carriers.
      /^[a-zA-Z][\w-]{0,30}$/u.test(name) && !named.has(key) ? name : `(${i + 1})`,
      reduced(each, name, key),
    ]),
  );
}

/** Records whose keys somebody named. */
const named: ReadonlySet<string> = new Set(['shipPolicies', 'columns']);

/**
 * Settings without anything that names somebody or something of the house (SUP6): numbers, switches and words of closed lists
 * stay, every other text becomes its length. There is no list of what to leave out that a new setting could be missing from.
 */
export const reducedSettings = (settings: Settings): unknown => reduced(settings, '', '');
