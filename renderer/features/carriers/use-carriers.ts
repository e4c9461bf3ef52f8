import type { Settings } from '#shared/bridge/settings.ts';
import { carriers, ownCarrier, type CarrierCode } from '#shared/domain/rules/waybill/carriers.ts';
import { faultWords } from '#shared/kit/fault.ts';
import type { SaveOutcome } from '../../parts/fields.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';

/** What the house says of one carrier. */
export type CarrierDetail = Settings['carriers']['details'][number];

/** What is said of a carrier before anybody said anything. */
const freshDetail = (carrier: string): CarrierDetail => ({
  carrier,
  used: true,
  contact: '',
  days: [],
  untilHour: 24,
  notes: '',
});

/** The carriers of the house, known and own ones, and the way to change what is said of them. */
export function useCarriers(): {
  readonly codes: readonly CarrierCode[];
  readonly house: Settings['carriers'];
  readonly detailOf: (carrier: string) => CarrierDetail;
  readonly save: (change: Partial<Settings['carriers']>) => Promise<SaveOutcome>;
  readonly saveDetail: (carrier: string, change: Partial<CarrierDetail>) => Promise<SaveOutcome>;
} {
  const { runtime, log } = useStarted();
  const house = runtime.settings().carriers;
  const codes = [...carriers, ...house.own.map(({ name }) => ownCarrier(name))];
  const detailOf = (carrier: string): CarrierDetail =>
    runtime.settings().carriers.details.find((each) => each.carrier === carrier) ?? freshDetail(carrier);
  const save = async (change: Partial<Settings['carriers']>): Promise<SaveOutcome> => {
    try {
      const settings = runtime.settings();
      await runtime.saveSettings({ ...settings, carriers: { ...settings.carriers, ...change } });
      return 'kept';
    } catch (thrown) {
      log('carriers', faultWords(thrown));
      return 'not-written';
    }
  };
  const saveDetail = (carrier: string, change: Partial<CarrierDetail>): Promise<SaveOutcome> => {
    const next = { ...detailOf(carrier), ...change };
    const others = runtime.settings().carriers.details.filter((each) => each.carrier !== carrier);
    return save({ details: [...others, next] });
  };
  return { codes, house, detailOf, save, saveDetail };
}
