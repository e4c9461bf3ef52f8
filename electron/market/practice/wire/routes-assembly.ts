import { cancel, cancelReasonList, cancelReasons, cancelUnits } from '../methods/cancel.ts';
import type { Method } from '../methods/context.ts';
import { countryList, countrySet } from '../methods/country.ts';
import { cutoffSet } from '../methods/cutoff.ts';
import { exemplarSet } from '../methods/exemplar-set.ts';
import {
  exemplarCreateOrGet,
  exemplarStatusMethod,
  exemplarUpdate,
  exemplarValidate,
} from '../methods/exemplars.ts';
import { restrictions } from '../methods/one-posting.ts';
import { setBoxes, ship, shipPart, split } from '../methods/ship.ts';

/** Methods of assembly, and of what ends it. */
export const assemblyRoutes: Readonly<Record<string, Method>> = {
  '/v1/posting/fbs/restrictions': restrictions,
  '/v4/posting/fbs/ship': ship,
  '/v4/posting/fbs/ship/package': shipPart,
  '/v1/posting/fbs/split': split,
  '/v3/posting/multiboxqty/set': setBoxes,
  '/v6/fbs/posting/product/exemplar/create-or-get': exemplarCreateOrGet,
  '/v5/fbs/posting/product/exemplar/validate': exemplarValidate,
  '/v6/fbs/posting/product/exemplar/set': exemplarSet,
  '/v5/fbs/posting/product/exemplar/status': exemplarStatusMethod,
  '/v1/fbs/posting/product/exemplar/update': exemplarUpdate,
  '/v2/posting/fbs/product/country/list': countryList,
  '/v2/posting/fbs/product/country/set': countrySet,
  '/v1/posting/cutoff/set': cutoffSet,
  '/v1/posting/fbs/cancel-reason': cancelReasons,
  '/v2/posting/fbs/cancel-reason/list': cancelReasonList,
  '/v2/posting/fbs/cancel': cancel,
  '/v2/posting/fbs/product/cancel': cancelUnits,
};
