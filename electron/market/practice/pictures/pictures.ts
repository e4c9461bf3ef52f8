import { card, notebookBlue, notebookRed, plushGrey, plushPink } from './books.ts';
import { cableBlack, cableWhite, powerbankBlack, powerbankWhite } from './cables.ts';
import {
  bulbCold,
  bulbWarm,
  caseBlue,
  caseClear,
  deskLamp,
  earbuds,
  glassProtector,
  rcCar,
  watch,
} from './gadgets.ts';
import { candle, glasses, knife, pan, soap, teaSet, thermosBlue, thermosGreen, vase } from './home.ts';
import { bottle, honey, jam } from './jars.ts';
import { mugFox, mugWhale } from './mugs.ts';
import { appKey, calendar, dumbbells, giftCard, kettlebell, screwdrivers, tape, yogaMat } from './tools.ts';
import { backpack, perfume, puzzle, sneakers, socks, tshirtBlack, umbrella } from './wear.ts';

/** SVG text of every picture of the catalogue. */
export const pictures: Readonly<Record<string, string>> = {
  'mug-fox': mugFox,
  'mug-whale': mugWhale,
  glasses,
  vase,
  pan,
  knife,
  'thermos-green': thermosGreen,
  'thermos-blue': thermosBlue,
  honey,
  jam,
  'tea-set': teaSet,
  candle,
  'cable-black': cableBlack,
  'cable-white': cableWhite,
  'powerbank-black': powerbankBlack,
  'powerbank-white': powerbankWhite,
  earbuds,
  watch,
  'case-clear': caseClear,
  'case-blue': caseBlue,
  'glass-protector': glassProtector,
  'bulb-warm': bulbWarm,
  'bulb-cold': bulbCold,
  'desk-lamp': deskLamp,
  'tshirt-black': tshirtBlack,
  sneakers,
  perfume,
  socks,
  bottle,
  umbrella,
  backpack,
  'plush-grey': plushGrey,
  'plush-pink': plushPink,
  'rc-car': rcCar,
  puzzle,
  'notebook-blue': notebookBlue,
  'notebook-red': notebookRed,
  kettlebell,
  dumbbells,
  'yoga-mat': yogaMat,
  screwdrivers,
  tape,
  card,
  'gift-card': giftCard,
  'app-key': appKey,
  calendar,
  soap,
};
