import type { Settings } from '#shared/bridge/settings.ts';
import { missingGroups } from '#shared/intake/fields.ts';
import { columnsOf, namesOf } from '#shared/intake/layout.ts';
import { isTableZone, tableZones, type TableZone } from '#shared/intake/moments.ts';
import type { Mapping } from '#shared/intake/table.ts';
import { withLayout } from '../../parts/tables/with-layout.ts';
import type { Draft, ReadFile } from './intake-state.ts';
import type { OpenedTable } from './open-file.ts';

/** The zone of this machine where a table may be in it; else that of the marketplace. */
function zoneHere(): TableZone {
  const minutes = -new Date().getTimezoneOffset();
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (isTableZone(here) && here !== 'UTC') return here;
  const same = Object.entries(tableZones).find(([zone, ahead]) => ahead === minutes && zone !== 'UTC')?.[0];
  return same !== undefined && isTableZone(same) ? same : 'Europe/Moscow';
}

/** How a table is read without asking: Ozon's own export, or a layout that somebody explained before; null where a person must say. */
export function mappingFor(
  table: OpenedTable,
  { mappings }: Pick<Settings, 'mappings'>,
): { readonly mapping: Mapping; readonly by: ReadFile['by'] } | null {
  const known = mappings.find(({ layout }) => layout === table.layout);
  if (known !== undefined) {
    const columns = columnsOf(known.columns, table.header);
    const zone = isTableZone(known.zone) ? known.zone : null;
    if (missingGroups(columns).length === 0 && zone !== null)
      return { mapping: { columns, zone, ozon: false }, by: { kind: 'remembered', called: known.name } };
  }
  if (table.ozon === null) return null;
  return { mapping: { columns: table.ozon, zone: 'Europe/Moscow', ozon: true }, by: { kind: 'ozon' } };
}

/** What the mapping page begins with: what was used last, else what the headings and values suggest. */
export const draftOf = (table: OpenedTable, fileName: string, used: ReadFile | null): Draft => ({
  columns: used?.mapping.columns ?? table.guess,
  zone: used?.mapping.zone ?? zoneHere(),
  called: used?.by.kind === 'remembered' ? used.by.called : fileName.replace(/\.[^.]*$/u, '').slice(0, 80),
});

/** The settings with this layout among those that are remembered. */
export function remembered(settings: Settings, table: OpenedTable, draft: Draft): Settings {
  const columns = namesOf(draft.columns, table.header);
  return withLayout(settings, { layout: table.layout, name: draft.called, columns, zone: draft.zone });
}
