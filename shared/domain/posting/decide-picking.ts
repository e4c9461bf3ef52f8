import type { CommandOf } from './commands.ts';
import { no, yes, type PostingDecision } from './decision.ts';
import { emptyWhy, isSlotted, wantedOf } from './picking.ts';
import type { KnownPosting } from './state.ts';

/** Gives a posting its slot, of a wave or by hand, or says that its slot was emptied (PI1, PI2, PW6). */
export function decidePick(state: KnownPosting, command: CommandOf<'pick'>): PostingDecision {
  const { at, by, slot, pick } = command;
  if (state.status === 'cancelled') return no({ code: 'cancelled', reason: state.note.reason });
  if (pick === undefined) return state.slot === slot ? yes() : yes({ type: 'PostingPicked', at, by, slot });
  if (state.status !== 'confirmed') return no({ code: 'not-openable', status: state.status });
  if (isSlotted(state)) return state.slot === slot ? yes() : no({ code: 'wave-wants', slot: state.slot });
  return yes({ type: 'PostingPicked', at, by, slot, pick });
}

/** Lays units into the slot, each only where it is still wanted (PW1, PW2). */
export function decidePut(state: KnownPosting, command: CommandOf<'put'>): PostingDecision {
  const { at, by, scanId, code, product } = command;
  if (state.status !== 'confirmed' || !isSlotted(state) || emptyWhy(state) !== null)
    return no({ code: 'wrong-moment', status: state.status });
  const { picking } = state;
  if (picking.puts.some((put) => put.scanId === scanId)) return yes();
  const { sku, name, units } = product;
  const wanted = picking.wants.find((want) => want.sku === sku)?.quantity;
  const thing = { sku, name };
  if (wanted === undefined) return no({ code: 'wrong-item', got: thing, expected: null, read: code });
  if (wantedOf(picking, sku) < units) return no({ code: 'one-too-many', thing, wanted, units });
  return yes({ type: 'UnitPut', at, by, scanId, sku, units });
}

/** Takes the last units out of the slot again (PW4). */
export function decideUndoPut(state: KnownPosting, { at, by }: CommandOf<'undo-put'>): PostingDecision {
  const last = state.picking?.puts.at(-1);
  if (state.status !== 'confirmed' || last === undefined) return no({ code: 'nothing-to-undo' });
  return yes({ type: 'PutUndone', at, by, scanId: last.scanId });
}
