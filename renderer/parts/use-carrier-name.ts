import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { carrierName, isCarrierCode } from '#shared/domain/rules/waybill/carriers.ts';

const nameField = { 'zh-CN': 'zh', ru: 'ru', en: 'en' } as const;

/** Says a carrier's name in the desk's language; a code that this version does not know stands for itself. */
export function useCarrierName(): (code: string) => string {
  const { i18n } = useTranslation();
  const field = nameField[i18n.language as Language];
  return (code) => (isCarrierCode(code) ? carrierName(code)[field] : code);
}
