import { commandCode } from '#shared/domain/rules/command-codes.ts';
import { mayPass } from '../shadow-pass.ts';
import type { Verdict } from '../view.ts';
import type { Hand } from './hand.ts';

/** OK at what shadow mode noted: the thing goes into the box as it is, where one is wanted at all (SW4). */
export async function passUnit(hand: Hand, verdict: Extract<Verdict, { kind: 'shadow' }>): Promise<void> {
  const code = mayPass(verdict);
  const { open, table, parts } = hand;
  if (code === null || open === null) return hand.show(null);
  const scanId = parts.ids.next();
  hand.settle(await table.pass(open.snapshot.number, scanId, code, 'unit'), scanId);
}

/** SKIP while goods are scanned: in shadow mode all that is left counts as being in the box (SW4). */
export async function passRest(hand: Hand, scanId: string): Promise<void> {
  const { open, table } = hand;
  if (open === null) return;
  const code = commandCode({ kind: 'skip' });
  hand.settle(await table.pass(open.snapshot.number, scanId, code, 'rest'), scanId);
}
