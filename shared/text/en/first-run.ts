import type { EnglishText } from '../plural.ts';
import type { FirstRunText } from '../shape-first-run.ts';

/** Setting a new station up, in English. */
export const firstRunEn: FirstRunText<EnglishText> = {
  language: 'Which language?',
  sizes: { '100x150': 'Most carriers', '75x120': 'Ozon’s smaller label', '58x40': 'Stickers only' },
  printer: {
    choose: 'Printer',
    looking: 'Looking for printers…',
    none: 'No printer found. Labels become files.',
    again: 'Look again',
    asking: 'Asking the printer what it is…',
    found: 'Found: {{where}}',
    testing: 'Printing…',
    tested: 'The test label is out',
  },
  scanner: {
    title: 'Does your scanner read right?',
    hint: 'Scan the code on the screen. Three codes, half a minute.',
    without: 'No scanner here',
    nothing: 'Nothing happens',
    heard: 'The scanner works: {{text}}',
  },
  market: {
    practice: { title: 'Practice', hint: 'A shop that is not real, with 40 orders. Nothing is sent.' },
    ozon: { title: 'My shop at Ozon', hint: 'Needs Client ID and API key from the seller’s account.' },
    asking: 'Asking Ozon…',
    promise: 'Your shop opens after the first parcel in practice.',
  },
  people: {
    add: 'Add a person',
    print: 'Print the badges',
    newcomer: 'Name',
    finish: 'Pack a parcel',
    role: 'Role',
    roles: {
      packer: { title: 'Packer', hint: 'Packs at the table. Sees no prices and no buyers.' },
      supervisor: { title: 'Supervisor', hint: 'Runs the house: everything is open.' },
    },
  },
  later: 'Later',
  allLater: 'Skip the questions',
  notKept: 'Not kept. Try again.',
  answered: {
    language: 'Language: {{value}}',
    labels: 'Labels: {{value}}',
    scanner: 'Scanner checked',
    market: 'Orders: {{value}}',
    people: 'People: {{value}}',
  },
  putOff: {
    language: 'Language',
    labels: 'Labels and printer',
    scanner: 'Scanner',
    market: 'Where orders come from',
    people: 'Who works here',
  },
  parcel: {
    title: 'Last: pack one parcel in practice.',
    hint: 'Click what is highlighted at the right.',
    skip: 'Skip',
  },
  done: {
    title: 'The first parcel is packed',
    hint: 'The station is set up.',
    set: 'Set up',
    open: 'Still open, in Settings',
    toShop: 'Open my shop',
    goOn: 'Go on',
  },
  again: {
    title: 'Set this station up again',
    hint: 'The five questions of the first start. Nothing is lost; each can be skipped.',
  },
};
