import { counted, type EnglishText } from '../plural.ts';
import type { PickText } from '../shape-pick.ts';

/** Picking a wave and the put wall, in English. */
export const pickEn: PickText<EnglishText> = {
  wave: 'Wave {{wave}}',
  progress: counted('{{put}} of {{count}} unit put away', '{{put}} of {{count}} units put away'),
  offer: {
    title: 'Make a wave',
    hint: 'The most urgent postings with several kinds of goods. Each gets a numbered slot.',
    postings: counted('posting', 'postings'),
    units: counted('unit', 'units'),
    kinds: counted('kind of goods', 'kinds of goods'),
    none: {
      title: 'Nothing to pick',
      hint: 'Postings with one kind of goods need no picking: scan any item and pack it.',
    },
    full: { title: 'Every slot is taken', hint: 'Pack a complete slot: scan its code.' },
  },
  fetch: {
    verb: 'Fetch and scan',
    shelf: 'Shelf',
    noShelf: 'No shelf known',
    noShelfHint: 'Nobody wrote down where it lies.',
    take: 'to take',
    into: 'Into slots',
    after: 'After it',
    later: 'Later',
  },
  put: {
    verb: 'Put into slot',
    scanSlot: 'then scan the code of the slot',
    scanNext: 'then scan the next item',
    fills: 'The slot is complete with it',
  },
  wall: {
    count: '{{put}} of {{wanted}}',
    complete: 'complete',
    free: 'empty',
    packing: 'at the table',
    empty: 'take out',
    title: 'Slots',
  },
  short: {
    title: 'None left on the shelf?',
    hint: 'These postings go to Problems as out of stock. The wave goes on without them.',
    slot: 'Slot {{slot}}',
    found: 'Found after all? Scan it.',
  },
  call: {
    cancelled: { title: 'The order of this slot is cancelled', hint: 'Take everything out. Do not pack it.' },
    changed: {
      title: 'The order of this slot has changed',
      hint: 'Take everything out. It comes back in a later wave.',
    },
    problem: {
      title: 'The posting of this slot has a problem',
      hint: 'Take everything out. The supervisor decides about it.',
    },
    verb: 'Empty slot',
    nothing: 'Nothing lies in it yet.',
    then: 'Back to their shelves. What other slots want, scan again. Then OK.',
  },
  done: {
    title: 'Everything is in its slot',
    hint: 'Scan the code of a complete slot and pack it.',
    next: counted('Next wave: {{count}} posting', 'Next wave: {{count}} postings'),
    noNext: 'There is no other wave for now.',
  },
  print: {
    sent: 'The list is printing',
    waits: 'The list waits for the printer',
    failed: 'The list did not print. Look at the printer.',
  },
  buttons: {
    make: 'Begin the wave',
    nextWave: 'Next wave',
    print: 'Print the list',
    skip: 'Later',
    short: 'None left',
    noneLeft: 'Yes, none left',
    back: 'Back',
    emptied: 'OK, it is empty',
    pack: 'Pack slot {{slot}}',
    leave: 'Stop picking',
  },
  manyEnough: 'All {{wanted}} lie in their slots.',
  nextSlot: 'Scan the code of slot {{slot}}.',
  stopSlot: 'Goods of it lie in slot {{slot}}. Take them out too.',
  aloud: {
    slot: '{{slot}}',
    complete: '{{slot}}. Complete',
    empty: 'Empty slot {{slot}}',
  },
  settings: {
    title: 'Picking and put wall',
    hint: 'A wave gives each posting a numbered slot. PL-WORK-PICK begins it.',
    slots: 'Numbered slots (4 to 24)',
    confirm: 'After each item, the code of the slot',
    yes: 'is scanned',
    no: 'is not asked for',
  },
};
