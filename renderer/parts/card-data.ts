import type { Language, Settings } from '#shared/bridge/settings.ts';
import type { ThankYouData } from '#shared/label/data-labels.ts';
import { sample } from '#shared/label/samples/sample.ts';

/** The thank-you card in the seller's own words; where he gave none, in the usual ones of the language. */
export function cardData({ card, seller }: Settings, language: Language): ThankYouData {
  const usual = sample('thank-you', language);
  return {
    title: card.title === '' ? usual.title : card.title,
    text: card.text === '' ? usual.text : card.text,
    seller: seller.name === '' ? null : seller.name,
    link: card.link === '' ? null : { url: card.link, caption: usual.link?.caption ?? '' },
  };
}
