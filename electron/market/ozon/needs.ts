import { keyAbilities } from '#shared/market/account.ts';
import type { KeyAbility } from '#shared/market/account.ts';
import { ozonPaths } from './paths.ts';

/** A role of that name may do everything, whatever its list of methods shows. */
const mayAll = /^admin$/i;

/** Where a method belongs: first match wins. Anything else is about postings. */
const areas: readonly (readonly [RegExp, KeyAbility | null])[] = [
  [/^\/v\d+\/(roles|seller\/)/, null],
  [/\/exemplar\/|\/country\//, 'marks'],
  [/\/package-label\//, 'labels'],
  [/\/(cancel|cancel-reason|product\/cancel|arbitration|awaiting-delivery)(\/|$)/, 'cancelling'],
  [/\/returns?\/|conditional-cancellation/, 'returns'],
  [/\/carriage\/|\/act\//, 'handover'],
  [/\/(supply-order|cargoes|cargoes-label)\//, 'supplies'],
  [/\/report\//, 'reports'],
  [/\/barcode\//, 'barcodes'],
  [/\/products\/stocks|\/info\/stocks/, 'stocks'],
  [/^\/v\d+\/product\//, 'goods'],
  [/\/(warehouse|delivery-method)\//, 'warehouses'],
  [/\/(tracking-number|timeslot|pick-up-code)\/|\/(delivering|last-mile|delivered)$/, 'delivery'],
  [/\/(ship|split|multiboxqty|cutoff)(\/|$)|\/traceable\/split/, 'assembly'],
];

/** What stops working without a method; null for methods that only tell about the key itself. */
function abilityOf(path: string): KeyAbility | null {
  // Cargo places are cancelled in the hand-over, not as orders are.
  if (/\/carriage\//.test(path)) return 'handover';
  const area = areas.find(([pattern]) => pattern.test(path));
  return area === undefined ? 'orders' : area[1];
}

/** A role may name a method, or the beginning of many. */
const covers = (granted: string, path: string): boolean =>
  path === granted || path.startsWith(granted.endsWith('/') ? granted : `${granted}/`);

const inOrder = (wanted: ReadonlySet<KeyAbility | null>): readonly KeyAbility[] =>
  keyAbilities.filter((ability) => wanted.has(ability));

/** What the station cannot do with a key of these roles. A key whose roles name no methods lacks nothing that we know of. */
export function missingAbilities(
  roles: readonly { readonly name: string; readonly methods: readonly string[] }[],
): readonly KeyAbility[] {
  const granted = roles.flatMap((role) => role.methods);
  if (granted.length === 0 || roles.some((role) => mayAll.test(role.name))) return [];
  const refused = Object.values(ozonPaths).filter((path) => !granted.some((one) => covers(one, path)));
  return inOrder(new Set(refused.map(abilityOf)));
}

/** What methods that will be switched off are for. */
export const abilitiesOf = (paths: readonly string[]): readonly KeyAbility[] =>
  inOrder(new Set(paths.map(abilityOf)));
