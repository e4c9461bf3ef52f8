import type { EnglishText } from '../plural.ts';
import type { DataText } from '../shape-data.ts';

/** Questions about single units, in English. */
export const dataEn: DataText<EnglishText> = {
  names: {
    imei: 'IMEI',
    uin: 'UIN of the jewellery',
    grams: 'weight of the unit',
    country: 'country of origin',
    gtd: 'customs declaration',
    rnpt: 'batch number (RNPT)',
  },
  ask: {
    imei: { title: 'Scan the IMEI', hint: '15 digits, on the box of this very device.' },
    uin: { title: 'Scan the UIN', hint: '15 or 16 digits, on the tag of this very piece.' },
    grams: { title: 'Weigh this unit', hint: 'Put it on the scale alone, without the box.' },
    country: { title: 'Where was it made?', hint: 'It stands on the product, after “Made in”.' },
    gtd: { title: 'Customs declaration number', hint: 'It stands in the invoice or on the carton.' },
    rnpt: {
      title: 'Batch number (RNPT)',
      hint: 'It stands in the invoice: a declaration number and its line.',
    },
  },
  typed: {
    imei: 'IMEI, 15 digits',
    uin: 'UIN, 15 or 16 digits',
    grams: 'Weight in grams',
    country: 'Country or its two letters',
    gtd: 'Number, like 10714440/110922/0012345',
    rnpt: 'Number, like 10714440/110922/0012345/1',
  },
  unit: 'Unit {{unit}} of {{total}}',
  same: 'Same: {{value}}',
  noneAgain: 'None again',
  none: 'There is none',
  refusals: {
    first: { title: 'Something is missing', hint: '{{name}}: first give the {{what}}.' },
    used: { title: 'Number already used', hint: 'This number went out with {{number}}. Take another unit.' },
    needed: { title: 'It cannot be left out', hint: 'The marketplace wants the {{what}}.' },
    notWanted: { title: 'Nothing of the kind is asked', hint: 'Look at the screen.' },
    wrong: {
      'check-digit': {
        title: 'Number misread',
        hint: 'The digits do not add up. Scan it again, or check what was typed.',
      },
      'no-country': { title: 'No such country', hint: 'Type its name, or its two letters.' },
      'not-offered': {
        title: 'The marketplace does not take it',
        hint: 'This country is not on its list. Ask the supervisor.',
      },
      implausible: { title: 'This weight cannot be', hint: 'Check the scale and weigh it again.' },
    },
    form: {
      imei: { title: 'That is no IMEI', hint: 'An IMEI has 15 digits. Scan the right code on the box.' },
      uin: { title: 'That is no UIN', hint: 'A UIN has 15 or 16 digits. Scan the tag.' },
      grams: { title: 'That is no weight', hint: 'Type whole grams.' },
      country: { title: 'That is no country', hint: 'Type its name, or its two letters.' },
      gtd: { title: 'That is no declaration', hint: 'It looks like 10714440/110922/0012345.' },
      rnpt: { title: 'That is no batch number', hint: 'It looks like 10714440/110922/0012345/1.' },
    },
  },
};
