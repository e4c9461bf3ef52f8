import { useTranslation } from 'react-i18next';
import { nameOfPerson, type Language } from '#shared/bridge/settings.ts';
import { carrierName, isCarrierCode } from '#shared/domain/rules/waybill/carriers.ts';
import { dateFormat, numberFormat } from '#shared/kit/formats.ts';
import type { Day } from '#shared/projections/reports/day-clock.ts';
import { formatDay, formatDuration, formatWeight } from '#shared/text/format.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** Numbers, days and names as the reports tell them, in the language of the screen. */
export interface ReportWords {
  readonly language: Language;
  readonly count: (value: number) => string;
  /** Two digits that matter: `0.07`, `12`. */
  readonly percent: (value: number) => string;
  /** `Fri`, `пт`, `周五` within a week; the date otherwise. */
  readonly day: (day: Day, within: number) => string;
  readonly minutes: (minutes: number) => string;
  readonly carrier: (carrier: string) => string;
  readonly person: (id: string) => string;
  /** A difference of weights, roughly: `≤ 50 g`, `≤ 200 g`, `≤ 1 kg`, more. */
  readonly weightBand: (grams: number) => string;
}

const BANDS = [50, 200, 1000] as const;
const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

/** The words of the reports. */
export function useReportWords(): ReportWords {
  const { t, i18n } = useTranslation('reports');
  const { runtime } = useStarted();
  const language = i18n.language as Language;
  const { packers } = runtime.settings();
  const field = { 'zh-CN': 'zh', ru: 'ru', en: 'en' } as const;
  return {
    language,
    count: (value) => numberFormat(language, {}).format(value),
    percent: (value) => numberFormat(language, { maximumSignificantDigits: 2 }).format(value),
    day: (day, within) =>
      within <= 7
        ? dateFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(noon(day))
        : formatDay(noon(day), language, 'UTC'),
    minutes: (minutes) => formatDuration(minutes * 60_000, language),
    carrier: (carrier) =>
      carrier === '' ? t('ozon') : isCarrierCode(carrier) ? carrierName(carrier)[field[language]] : carrier,
    weightBand: (grams) => {
      const most = BANDS.find((band) => grams <= band);
      return most === undefined
        ? `> ${formatWeight(BANDS.at(-1) ?? 0, language)}`
        : `≤ ${formatWeight(most, language)}`;
    },
    person: (id) => nameOfPerson(packers, id),
  };
}
