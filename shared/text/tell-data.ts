import type { UnitField } from '../domain/rules/unit-data.ts';
import { assertNever } from '../kit/assert-never.ts';
import { message, said, type Param, type Telling } from './message.ts';
import type { DataRefusal } from './shape-refusals.ts';

const nameOf = (field: UnitField): Param => ({ say: message(`data:names.${field}`) });

/** Why something about a single unit was not taken. */
export function tellData(refusal: DataRefusal): Pick<Telling, 'title' | 'hint'> {
  switch (refusal.code) {
    case 'data-first':
      return said('data:refusals.first', { name: refusal.thing.name, what: nameOf(refusal.field) });
    case 'data-wrong':
      return refusal.trouble === 'form'
        ? said(`data:refusals.form.${refusal.field}`)
        : said(`data:refusals.wrong.${refusal.trouble}`);
    case 'data-used':
      return said('data:refusals.used', { number: refusal.by });
    case 'data-needed':
      return said('data:refusals.needed', { what: nameOf(refusal.field) });
    case 'data-not-wanted':
      return said('data:refusals.notWanted');
    default:
      return assertNever(refusal);
  }
}
