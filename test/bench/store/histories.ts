import { barcode, postingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import { decidePosting } from '#shared/domain/posting/decide.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { absentPosting, type PostingState } from '#shared/domain/posting/state.ts';
import { CUP, numbered, planOf, snapshotOf, START } from '../../kit/store-goods.ts';

const TEMPLATE = '7777777777-0001-1';
const MOMENT = 4_102_444_800_000;

const by = { at: START, by: 'ANNA' } as const;
const scan = (scanId: string): PostingCommand => ({
  ...by,
  type: 'scan',
  scanId,
  code: barcode(CUP.code),
  product: { sku: CUP.sku, name: 'Чашка «Лён», 300 мл', units: 1 },
});

const number = postingNumber(TEMPLATE);
const snapshot = snapshotOf(TEMPLATE, { cutoffAt: MOMENT });
const jobId = `label:${TEMPLATE}:1`;

const toPack: readonly PostingCommand[] = [
  { ...by, by: 'market', type: 'intake', snapshot },
  { ...by, by: 'station', type: 'check', findings: [] },
  { ...by, by: 'station', type: 'confirm', despiteFindings: true, policy: 'at-packing' },
];

const packed: readonly PostingCommand[] = [
  { ...by, type: 'open', plan: planOf(snapshot, ['inspect']), opened: 'posting' },
  scan('s1'),
  scan('s2'),
  { ...by, type: 'step', stepId: 'inspect', how: 'ok' },
  { ...by, type: 'ship-confirmed', numbers: [number] },
  { ...by, type: 'label-ready', parcel: number, codes: [TEMPLATE] },
  { ...by, type: 'label-printed', parcel: number, jobId, outcome: 'printed', detail: null },
  { ...by, type: 'scan-back', scanId: 's3', code: TEMPLATE, owner: number },
  { ...by, type: 'hand-over', readAt: START, online: true },
];

function history(commands: readonly PostingCommand[]): { facts: readonly PostingFact[]; end: PostingState } {
  const facts: PostingFact[] = [];
  let state: PostingState = absentPosting;
  for (const command of commands) {
    const decision = decidePosting(state, command);
    for (const fact of decision.facts) state = evolvePosting(state, fact);
    facts.push(...decision.facts);
  }
  return { facts, end: state };
}

function template(commands: readonly PostingCommand[], status: PostingState['status']) {
  const { facts, end } = history(commands);
  if (end.status !== status) throw new Error(`the template ends as ${end.status}`);
  return { facts: JSON.stringify(facts), count: facts.length };
}

const waiting = template(toPack, 'confirmed');
const left = template([...toPack, ...packed], 'handed-over');

/** Facts of a posting that left, and of one that waits; the core made them. */
export const factsPerPosting = { waiting: waiting.count, left: left.count } as const;

/** Cut-off of posting `n`: a minute apart. */
export const cutoffOf = (n: number): number => START + n * 60_000;

/** Text of the code on posting `n`'s label. */
export const codeOf = (n: number): string => `%101%${numbered(n)}`;

/** The facts of posting `n`, as the core would make them. */
export function factsOf(
  n: number,
  kind: 'waiting' | 'left',
): { number: PostingNumber; facts: PostingFact[] } {
  const own = numbered(n);
  const text = (kind === 'left' ? left : waiting).facts
    .replaceAll(TEMPLATE, own)
    .replaceAll(String(MOMENT), String(cutoffOf(n)));
  return { number: own, facts: JSON.parse(text) as PostingFact[] };
}
