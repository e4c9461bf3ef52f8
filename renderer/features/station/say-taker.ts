import type { Taker } from '#shared/domain/handover/batch.ts';
import { message } from '#shared/text/message.ts';
import { takerName } from '#shared/text/tell-handover.ts';
import type { Words } from './words.ts';

/** What a taker of parcels is called in the packer's language. */
export const sayTaker = ({ say }: Pick<Words, 'say'>, taker: Taker): string =>
  say(message('handover:taker', { name: takerName(taker) }));
