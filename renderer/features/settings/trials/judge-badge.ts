import type { PinAnswer } from '#shared/bridge/calls/pins.ts';
import type { Packer } from '#shared/bridge/settings.ts';
import { isPin } from '#shared/domain/rules/pin.ts';
import type { ScanMeaning } from '../../../scan/interpret.ts';

/** What came of a badge or PIN that was tried (TRY4). */
export type BadgeSaid =
  | { readonly kind: 'opens' | 'asks' | 'right' | 'unknown'; readonly id: string }
  | { readonly kind: 'no-badge' }
  | (Extract<PinAnswer, { kind: 'wrong' }> & { readonly id: string })
  | (Extract<PinAnswer, { kind: 'wait' }> & { readonly id: string });

/** The digits have to be asked about. */
interface ToCheck {
  readonly kind: 'check';
  readonly id: string;
  readonly digits: string;
}

/** What a scan means to the trial: a badge, or digits for the badge that waits for them. */
export function judgeBadge(
  meaning: ScanMeaning,
  pending: string | null,
  packers: readonly Pick<Packer, 'id'>[],
  asks: (id: string) => boolean,
): BadgeSaid | ToCheck {
  if (meaning.kind === 'code' && pending !== null && isPin(meaning.text))
    return { kind: 'check', id: pending, digits: meaning.text };
  if (meaning.kind !== 'command' || meaning.command.kind !== 'badge') return { kind: 'no-badge' };
  const id = meaning.command.packer;
  if (packers.every((each) => each.id !== id)) return { kind: 'unknown', id };
  return { kind: asks(id) ? 'asks' : 'opens', id };
}
