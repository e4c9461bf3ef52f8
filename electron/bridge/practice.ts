import type { RequestOf, ResponseOf } from '#shared/bridge/calls.ts';
import type { ShopId } from '#shared/domain/shop.ts';
import { assertNever } from '#shared/kit/assert-never.ts';
import type { PracticeShop } from '../market-host/practice-shop.ts';
import { CodedError } from './coded-error.ts';
import type { HandlersOf } from './register.ts';

type Figures = ResponseOf<'practice.control'>;

/** The roll of labels in the printer that practice plays. */
export interface PracticeRoll {
  readonly labelsOut: () => boolean;
  readonly setLabelsOut: (out: boolean) => Promise<void>;
}

/** Handler of the practice marketplace's hand behind the stage. */
export function practiceHandlers(
  practice: (shop?: ShopId) => Promise<PracticeShop>,
  roll: PracticeRoll,
): HandlersOf<'practice.control'> {
  // Another shop (after a change of settings) starts on line.
  const switchedOff = new Set<PracticeShop>();

  const known = ({ control }: PracticeShop, number: string): void => {
    if (!control.postings().some((posting) => posting.number === number))
      throw new CodedError('unknown-posting');
  };

  const act = async (shop: PracticeShop, request: RequestOf<'practice.control'>): Promise<void> => {
    const { control } = shop;
    switch (request.do) {
      case 'online':
        await control.offline(!request.on);
        if (request.on) switchedOff.delete(shop);
        else switchedOff.add(shop);
        return;
      case 'cancel':
        known(shop, request.number);
        control.cancelPosting(request.number, { by: 'customer' });
        return shop.save();
      case 'ask-return':
        known(shop, request.number);
        control.askToReturn(request.number);
        return shop.save();
      case 'add':
        control.addPostings(request.postings);
        return shop.save();
      case 'labels-out':
        return roll.setLabelsOut(request.out);
      case 'figures':
        return;
      default:
        assertNever(request);
    }
  };

  return {
    'practice.control': async (request): Promise<Figures> => {
      const shop = await practice(request.shop);
      await act(shop, request);
      const ships = Object.values(shop.control.effects()).map((counts) => counts['ship'] ?? 0);
      return {
        online: !switchedOff.has(shop),
        labelsOut: roll.labelsOut(),
        shipCalls: ships.reduce((sum, count) => sum + count, 0),
        doubleShipCalls: shop.control.doubleShips().length,
      };
    },
  };
}
