import type { Language } from '#shared/bridge/settings.ts';
import type { StationView } from '../../renderer/session/view.ts';
import { longViews } from './long-views.ts';
import { returnsViews } from './returns-views.ts';
import { supplyViews } from './supply-views.ts';
import { handOverViews } from './hand-over-views.ts';
import { filmViews } from './film-views.ts';
import { kitViews } from './kit-views.ts';
import { packedViews } from './packed-views.ts';
import { packingViews } from './packing-views.ts';
import { pickViews } from './pick-views.ts';
import { restViews } from './rest-views.ts';
import { scaleViews } from './scale-views.ts';
import { scannerViews } from './scanner-views.ts';
import { shelveViews } from './shelve-views.ts';
import { teachViews } from './teach-views.ts';
import { verdictViews } from './verdict-views.ts';

/** Every picture of the gallery in a language, by name. */
export function fixtures(language: Language): Readonly<Record<string, StationView>> {
  const usual = {
    ...restViews(language),
    ...keyTables(restViews(language)),
    ...packingViews(language),
    ...packedViews(language),
    ...scannerViews(language),
    ...scaleViews(language),
    ...verdictViews(language),
    ...pickViews(language),
    ...handOverViews(language),
    ...supplyViews(language),
    ...returnsViews(language),
    ...teachViews(language),
    ...shelveViews(language),
    ...kitViews(language),
    ...filmViews(language),
  };
  return { ...usual, ...longViews(language, usual) };
}

/** The queue again: what differs is the key, which the frame around it knows. */
function keyTables({ queue }: Readonly<Record<string, StationView>>): Readonly<Record<string, StationView>> {
  return queue === undefined ? {} : { 'queue-key-days': queue, 'queue-key-ended': queue };
}
