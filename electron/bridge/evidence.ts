import { saveEvidence, type EvidenceParts } from '../evidence/save-evidence.ts';
import type { Disputes } from '../store/disputes.ts';
import type { HandlersOf } from './register.ts';

/** Handlers of dispute packs and open disputes. */
export const evidenceHandlers = (
  parts: EvidenceParts,
  disputes: () => Disputes,
): HandlersOf<'evidence.save' | 'disputes.list' | 'disputes.open' | 'disputes.close'> => ({
  'evidence.save': ({ pack, format }) => saveEvidence(pack, format, parts),
  'disputes.list': () => Promise.resolve(disputes().list()),
  'disputes.open': (dispute) => disputes().open(dispute),
  'disputes.close': ({ posting }) => disputes().close(posting),
});
