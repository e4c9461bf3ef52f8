import * as v from 'valibot';
import { draftKinds } from '../domain/posting/care.ts';
import { text } from './schema.ts';

/** Signs of a message of the house at most. */
const DRAFT_MOST = 2000;

const tongues = v.partial(
  v.object({ ru: text(DRAFT_MOST), en: text(DRAFT_MOST), 'zh-CN': text(DRAFT_MOST) }),
);

/** Texts of the house in place of ours, by what they are about and by language. */
export const draftsSchema = v.record(v.picklist(draftKinds), tongues);

const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90));

/** Days without news after which a parcel is silent, for each way of leaving. */
export const silentDaysSchema = v.object({
  fbs: days,
  aggregator: days,
  integrated: days,
  'non-integrated': days,
});

/** What a new station counts as silence: what Ozon carries is told of more often than what the seller sends himself. */
export const usualSilentDays = { fbs: 5, aggregator: 7, integrated: 7, 'non-integrated': 10 };
