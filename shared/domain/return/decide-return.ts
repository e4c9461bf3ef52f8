import type { CommandOf } from '../posting/commands.ts';
import { no, yes, type PostingDecision } from '../posting/decision.ts';
import type { KnownPosting } from '../posting/state.ts';
import { toRestock, unjudged } from './returned.ts';

/** The marketplace says that it was under way. */
const away: ReadonlySet<string> = new Set(['delivering', 'delivered', 'disputed', 'cancelled']);

/** Only what has left can come back (RT2). */
const mayReturn = ({ status, snapshot }: KnownPosting): boolean =>
  status === 'handed-over' || status === 'closed' || status === 'cancelled' || away.has(snapshot.phase);

/** A parcel came back and lies at the table (RT1, RT2). */
export function decideOpenReturn(state: KnownPosting, command: CommandOf<'open-return'>): PostingDecision {
  if (!mayReturn(state)) return no({ code: 'not-returnable', status: state.status });
  const { at, by, told } = command;
  const known = state.returned;
  if (known !== undefined && (told === null || told.id === known.told?.id)) return yes();
  return yes({ type: 'ReturnOpened', at, by, told });
}

/** One unit is judged (RT3). */
export function decideJudgeReturn(state: KnownPosting, command: CommandOf<'judge-return'>): PostingDecision {
  if (state.returned === undefined) return no({ code: 'wrong-moment', status: state.status });
  const { at, by, sku, judgement } = command;
  const line = state.snapshot.lines.find((each) => each.sku === sku);
  if (line === undefined) return no({ code: 'wrong-moment', status: state.status });
  if (unjudged(state, sku) <= 0)
    return no({ code: 'one-too-many', thing: { sku, name: line.name }, wanted: line.quantity, units: 1 });
  return yes({ type: 'ReturnJudged', at, by, sku, judgement });
}

/** A picture of a unit that came back, which main has kept already (RT6, PH2). */
export function decidePhotographReturn(
  { returned, status }: KnownPosting,
  { at, by, sku, photo }: CommandOf<'photograph-return'>,
): PostingDecision {
  if (returned === undefined || returned.units.every((unit) => unit.sku !== sku))
    return no({ code: 'wrong-moment', status });
  return yes({ type: 'ReturnPhotographed', at, by, sku, photo });
}

/** Takes the last judgement back, until the goods lie on their shelves (RT4). */
export function decideUndoReturn(state: KnownPosting, command: CommandOf<'undo-return'>): PostingDecision {
  const { returned } = state;
  const last = returned?.stocked === false ? returned.units.at(-1) : undefined;
  if (last === undefined) return no({ code: 'nothing-to-undo' });
  return yes({ type: 'ReturnUndone', at: command.at, by: command.by, of: last.by });
}

/** What can be sold again lies on its shelves (RT5). */
export function decideStockReturn(state: KnownPosting, command: CommandOf<'stock-return'>): PostingDecision {
  return toRestock(state).size === 0 ? yes() : yes({ type: 'ReturnStocked', at: command.at, by: command.by });
}
