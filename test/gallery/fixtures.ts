import type { Language } from '#shared/bridge/settings.ts';
import type { StationView } from '../../renderer/session/view.ts';
import { packedViews } from './packed-views.ts';
import { packingViews } from './packing-views.ts';
import { restViews } from './rest-views.ts';
import { scannerViews } from './scanner-views.ts';
import { verdictViews } from './verdict-views.ts';

/** Every picture of the gallery in a language, by name. */
export const fixtures = (language: Language): Readonly<Record<string, StationView>> => ({
  ...restViews(language),
  ...keyTables(restViews(language)),
  ...packingViews(language),
  ...packedViews(language),
  ...scannerViews(language),
  ...verdictViews(language),
});

/** The queue again: what differs is the key, which the frame around it knows. */
function keyTables({ queue }: Readonly<Record<string, StationView>>): Readonly<Record<string, StationView>> {
  return queue === undefined ? {} : { 'queue-key-days': queue, 'queue-key-ended': queue };
}
