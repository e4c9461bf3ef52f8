import { assertNever } from '#shared/kit/assert-never.ts';
import type { PickScreen } from '../../session/pick-view.ts';
import { FetchScreen } from './pick-fetch.tsx';
import { OfferScreen, PickDoneScreen } from './pick-offer.tsx';
import { PutScreen } from './pick-put.tsx';
import { ShortScreen, SlotCallScreen } from './pick-trouble.tsx';

/** The screens of picking a wave. */
export function PickScreens({ screen }: { readonly screen: PickScreen }) {
  switch (screen.kind) {
    case 'pick-offer':
      return <OfferScreen screen={screen} />;
    case 'pick':
      return <FetchScreen screen={screen} />;
    case 'put':
      return <PutScreen screen={screen} />;
    case 'pick-short':
      return <ShortScreen screen={screen} />;
    case 'slot-call':
      return <SlotCallScreen screen={screen} />;
    case 'pick-done':
      return <PickDoneScreen screen={screen} />;
    default:
      return assertNever(screen);
  }
}
