import { assertNever } from '../../kit/assert-never.ts';
import type { SupplyCommand } from './commands.ts';
import { decideCloseSupply, decideGiveUp, decideTakeUp } from './decide-end.ts';
import {
  decideCargoPrinted,
  decideCloseCarton,
  decideClosePallet,
  decidePrintCargo,
  decidePutOnPallet,
  decideReopenCarton,
  decideReopenPallet,
  decideScanCargo,
  decideUndoPallet,
  decideWeighPlace,
} from './decide-place.ts';
import { decideLeavePlaces, decidePlacesEnded, decideTellPlaces } from './decide-market.ts';
import { decidePlan } from './decide-plan.ts';
import { decideMark, decidePack, decideUndoUnit } from './decide-unit.ts';
import { no, type OpenSupply, type SupplyDecision } from './decision.ts';
import type { KnownSupply, SupplyState } from './state.ts';

const isOpen = (supply: KnownSupply): supply is OpenSupply => supply.status === 'open';

/** Decides a command about a supply; pure. */
export function decideSupply(state: SupplyState, command: SupplyCommand): SupplyDecision {
  if (command.type === 'plan-supply') return decidePlan(state, command);
  if (state.status === 'absent') return no({ code: 'supply-absent', read: '' });
  switch (command.type) {
    case 'cargo-printed':
      return decideCargoPrinted(state, command);
    case 'print-cargo':
      return state.status === 'given-up'
        ? no({ code: 'supply-not-open', status: state.status })
        : decidePrintCargo(state, command);
    case 'take-up-supply':
      return decideTakeUp(state, command);
    case 'tell-places':
      return decideTellPlaces(state, command);
    case 'leave-places':
      return decideLeavePlaces(state, command);
    case 'places-told':
    case 'places-refused':
      return decidePlacesEnded(state, command);
    default:
      return isOpen(state)
        ? decideOpen(state, command)
        : command.type === 'close-supply' && state.status === 'closed'
          ? { ok: true, facts: [] }
          : no({ code: 'supply-not-open', status: state.status });
  }
}

type OfOpen = Exclude<
  SupplyCommand,
  {
    type:
      | 'plan-supply'
      | 'cargo-printed'
      | 'print-cargo'
      | 'take-up-supply'
      | 'tell-places'
      | 'leave-places'
      | 'places-told'
      | 'places-refused';
  }
>;

function decideOpen(state: OpenSupply, command: OfOpen): SupplyDecision {
  switch (command.type) {
    case 'pack-unit':
      return decidePack(state, command);
    case 'mark-unit':
      return decideMark(state, command);
    case 'undo-unit':
      return decideUndoUnit(state, command);
    case 'close-carton':
      return decideCloseCarton(state, command);
    case 'reopen-carton':
      return decideReopenCarton(state, command);
    case 'weigh-place':
      return decideWeighPlace(state, command);
    case 'scan-cargo':
      return decideScanCargo(state, command);
    case 'put-on-pallet':
      return decidePutOnPallet(state, command);
    case 'undo-pallet':
      return decideUndoPallet(state, command);
    case 'close-pallet':
      return decideClosePallet(state, command);
    case 'reopen-pallet':
      return decideReopenPallet(state, command);
    case 'close-supply':
      return decideCloseSupply(state, command);
    case 'give-up-supply':
      return decideGiveUp(state, command);
    default:
      return assertNever(command);
  }
}
