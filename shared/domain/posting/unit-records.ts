import { isWithoutCustoms } from '../rules/countries.ts';
import type { UnitField } from '../rules/unit-data.ts';
import type { PlanLine } from './plan.ts';
import { scannedOf, type PackWork } from './progress.ts';

/** What is known of one unit in the box. A field that is null was said to be absent. */
export interface UnitRecord {
  readonly mark: string | null;
  readonly data: Readonly<Partial<Record<UnitField, string | null>>>;
}

/** The question for something the marketplace wants of a unit. */
export interface DataQuestion {
  readonly line: PlanLine;
  /** From 1, in the order of scanning. */
  readonly unit: number;
  readonly field: UnitField;
}

/** Country of a line's goods, once it was said. */
function countryOf(work: PackWork, line: PlanLine): string | null {
  const said = work.deeds.findLast(
    (deed) => deed.kind === 'data' && deed.lineId === line.id && deed.field === 'country',
  );
  return said?.kind === 'data' ? said.value : null;
}

/** Fields of a line's unit; the declaration as well where the country that was said is outside the customs union (DF3). */
function fieldsOf(work: PackWork, line: PlanLine, unit: number): readonly UnitField[] {
  const fields = line.fields ?? [];
  if (!fields.includes('country')) return fields;
  const country = countryOf(work, line);
  const foreign = country !== null && !isWithoutCustoms(country);
  const all: readonly UnitField[] = foreign && !fields.includes('gtd') ? [...fields, 'gtd'] : fields;
  // The country is the product's, not the unit's: the first unit tells it.
  return unit === 1 ? all : all.filter((field) => field !== 'country');
}

const answers = (work: PackWork, line: PlanLine, unit: number, field: UnitField): boolean =>
  work.deeds.some(
    (deed) => deed.kind === 'data' && deed.lineId === line.id && deed.unit === unit && deed.field === field,
  );

/** The first thing that is wanted of a scanned unit and was not said yet; null where nothing is (DF1). */
export function dataAsked(work: PackWork): DataQuestion | null {
  for (const line of work.plan.lines) {
    if (line.fields === undefined) continue;
    const scanned = scannedOf(work, line.id);
    for (let unit = 1; unit <= scanned; unit += 1) {
      const field = fieldsOf(work, line, unit).find((each) => !answers(work, line, unit, each));
      if (field !== undefined) return { line, unit, field };
    }
  }
  return null;
}

/** Every scanned unit of a line with its mark and what was said of it, in the order of scanning. */
export function unitRecords(work: PackWork, line: PlanLine): readonly UnitRecord[] {
  const marks: (string | null)[] = [];
  const data: Partial<Record<UnitField, string | null>>[] = [];
  for (const deed of work.deeds) {
    if (!('lineId' in deed) || deed.lineId !== line.id) continue;
    if (deed.kind === 'unit') {
      for (let i = 0; i < deed.units; i += 1) {
        marks.push(i === 0 ? deed.mark : null);
        data.push({});
      }
    } else if (deed.kind === 'mark') {
      const bare = marks.indexOf(null);
      if (bare >= 0) marks[bare] = deed.mark;
    } else {
      const unit = data[deed.unit - 1];
      if (unit !== undefined) unit[deed.field] = deed.value;
    }
  }
  return marks.map((mark, i) => ({ mark, data: data[i] ?? {} }));
}

/** What was last said of this product in this parcel for a field; undefined where nothing was. */
export function lastSaid(work: PackWork, line: PlanLine, field: UnitField): string | null | undefined {
  const said = work.deeds.findLast(
    (deed) => deed.kind === 'data' && deed.lineId === line.id && deed.field === field,
  );
  return said?.kind === 'data' ? said.value : undefined;
}
