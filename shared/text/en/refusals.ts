import { counted, type EnglishText } from '../plural.ts';
import type { RefusalsText } from '../shape-refusals.ts';

/** Refusals in English. */
export const refusalsEn: RefusalsText<EnglishText> = {
  posting: {
    'posting-absent': {
      title: 'No such posting',
      hint: 'The station does not know this order. Check the digits, or set it aside.',
    },
    'not-packing': {
      title: 'Not open',
      hint: 'It is not being packed now: {{status}}. Do what the screen asks.',
    },
    'not-confirmable': { title: 'Cannot be confirmed', hint: 'The posting is: {{status}}.' },
    'check-failed': { title: 'The check found something', hint: '{{findings}}.' },
    'not-openable': {
      title: 'Cannot be packed now',
      hint: 'The posting is: {{status}}. Set it aside, the supervisor decides.',
    },
    'nothing-to-pack': { title: 'Nothing to pack', hint: 'This posting has no goods. Tell the supervisor.' },
    'plan-outdated': { title: 'The order has changed', hint: 'Scan it again to see what it needs now.' },
    'wrong-item': { title: 'Wrong item', hint: 'Put it back and take the right one.' },
    'wrong-item-unneeded': { title: 'Wrong item', hint: 'It is not needed now. Put it back.' },
    'one-too-many': {
      title: 'One too many',
      hint: counted(
        '{{name}}: {{count}} is needed, and it is in. Put this one back.',
        '{{name}}: {{count}} are needed, and they are all in. Put this one back.',
      ),
    },
    'scanned-twice': { title: 'Scanned twice', hint: '{{name}}: one piece or two?' },
    'times-marked': {
      title: 'One at a time',
      hint: '{{name}}: each unit has its own marking code. Scan them one by one.',
    },
    'times-off': { title: 'Several at once is off', hint: 'At this station every unit is scanned.' },
    'kit-by-parts': { title: 'That is the kit', hint: '{{name}} is packed part by part: scan its parts.' },
    'unknown-code': { title: 'Unknown code', hint: 'No product has this code. Set the item aside.' },
    'mark-first': { title: 'Marking code first', hint: '{{name}}: scan the square code on this unit.' },
    'mark-of-another': {
      title: 'Code of another',
      hint: 'This marking code is from another product. Scan the one on the item you hold.',
    },
    'mark-used': { title: 'Code already used', hint: 'It went out with {{number}}. Take another unit.' },
    'mark-not-wanted': { title: 'No marking code needed', hint: 'Scan the ordinary barcode.' },
    'not-permitted': {
      title: 'You may not do this',
      hint: 'Somebody who may scans the badge, then does it.',
    },
    'nothing-to-undo': { title: 'Nothing to undo', hint: 'Nothing has been scanned in this parcel yet.' },
    'already-shipping': {
      title: 'Too late to undo',
      hint: 'The parcel is packed and reported. Scan PROBLEM if something is wrong.',
    },
    'no-such-step': { title: 'No such step', hint: 'This parcel does not need it. Look at the screen.' },
    'step-required': { title: 'This step cannot be skipped', hint: 'Do it, then scan OK.' },
    'goods-first': {
      title: 'Goods first',
      hint: counted('{{count}} unit is still to be scanned.', '{{count}} units are still to be scanned.'),
    },
    'box-not-allowed': {
      title: 'Not this box',
      hint: 'A rule of your house leaves out {{box}}. Take {{boxes}}: scan its code.',
    },
    'step-needs-value': { title: 'A value is needed', hint: 'OK is not enough here: scan or type it.' },
    'weight-implausible': {
      title: 'This weight cannot be',
      hint: '{{weight}}: check the box and the scale.',
    },
    'waybill-used': {
      title: 'Number already used',
      hint: 'This waybill is on {{number}}. Take another one.',
    },
    'waybill-not-due': { title: 'No waybill needed', hint: 'This parcel gets its label by itself.' },
    'not-packed': {
      title: 'Not packed yet',
      hint: counted('{{count}} unit is still missing.', '{{count}} units are still missing.'),
    },
    'label-not-ready': {
      title: 'Label is not ready',
      hint: 'It prints by itself. Park the parcel and go on.',
    },
    'label-not-printed': {
      title: 'Label not printed yet',
      hint: 'Scan REPRINT, stick the label on, then scan it.',
    },
    'reprint-needs-reason': { title: 'A reason is needed', hint: 'Why print it again? Scan the reason.' },
    'maybe-printed': {
      title: 'Did the label come out?',
      hint: 'Look first. If it did not, print again with a reason.',
    },
    'wrong-label': { title: 'Wrong label', hint: 'This is not the label of this parcel. Peel it off.' },
    'wrong-label-owned': { title: 'Wrong label', hint: 'It belongs to {{number}}. Peel it off.' },
    'shelf-taken': {
      title: 'Shelf {{shelf}} is taken',
      hint: '{{number}} stands there. Take another place.',
    },
    'not-parkable': {
      title: 'Cannot be parked',
      hint: 'Only a packed parcel goes on the shelf. Pack it to the end, or scan LEAVE.',
    },
    cancelled: { title: 'STOP', hint: 'The order is cancelled. Do not ship it. Put the goods back.' },
    'parcel-cancelled': {
      title: 'STOP',
      hint: '{{number}} is cancelled. Pull it out and scan its label. The other parcels of the order go on.',
    },
    'not-read-lately': {
      title: 'Look at the order first',
      hint: 'Not read from the marketplace for {{minutes}} min, it may be cancelled. Wait for the station to read it.',
    },
    'handed-over': {
      title: 'Already handed over',
      hint: 'The carrier should have it. Is it here? Set it aside and tell the supervisor.',
    },
    'not-closed': { title: 'Not closed', hint: 'The posting is: {{status}}. Set it aside.' },
    'problem-open': { title: 'It has a problem', hint: '{{reason}}. Set it aside, the supervisor decides.' },
    'no-problem': { title: 'No problem reported', hint: 'There is nothing to resolve.' },
    'pin-first': { title: 'First the PIN', hint: 'Type it or scan it. LEAVE if this is not you.' },
    'pin-wrong': {
      title: 'Wrong PIN',
      hint: counted('Try again: {{count}} try left.', 'Try again: {{count}} tries left.'),
    },
    'pin-wait': { title: 'Wrong PIN, too many times', hint: 'Try again after {{time}}.' },
    'reason-needed': { title: 'A reason is needed', hint: 'Scan one of the reasons on the screen.' },
    'virtual-way': {
      title: 'Ozon’s carrier comes for this parcel',
      hint: 'It must be packed and handed over. Without a parcel goes only what you deliver yourself.',
    },
    'presale-date': {
      title: 'A pre-sale needs its date',
      hint: 'Say until when the real parcel is promised; the day must lie ahead.',
    },
    'not-virtual': { title: 'These are real goods', hint: 'They must be packed: {{goods}}.' },
    'virtual-number': {
      title: 'Not a parcel number',
      hint: 'No carrier carries {{read}}. Take the number from the waybill.',
    },
    'wave-wants': {
      title: 'It belongs to the wave',
      hint: 'It goes into slot {{slot}}. Scan the code PICKING, then the item.',
    },
    'wrong-slot': { title: 'Another slot', hint: 'Put it into slot {{slot}}, then scan the code there.' },
    'slot-first': { title: 'First slot {{slot}}', hint: 'Put the item there and scan the code of the slot.' },
    'slot-incomplete': {
      title: 'Slot {{slot}} is not complete',
      hint: counted(
        '{{count}} unit is missing in it. Scan PICKING and fetch it.',
        '{{count}} units are missing in it. Scan PICKING and fetch them.',
      ),
    },
    'slot-empty': {
      title: 'Slot {{slot}} is empty',
      hint: 'No posting is in it. Scan the code of another slot.',
    },
    'empty-first': { title: 'First empty slot {{slot}}', hint: 'Take everything out, then scan OK.' },
    'take-back': { title: 'Taken back', hint: 'Take it out of slot {{slot}} again: {{name}}.' },
    'wrong-moment': { title: 'Not now', hint: 'Look at the screen.' },
  },
  moment: {
    start: 'First scan your badge.',
    queue: 'No parcel is open. First scan an item or a posting.',
    packing: 'First finish this parcel, or put it back with LEAVE.',
    label: 'First stick the label on this parcel and scan it, or put it aside with LEAVE.',
    picking: 'Go on with the wave, or end picking with LEAVE.',
    'hand-over': 'Scan a parcel, or end handing over with LEAVE.',
    returns: 'Scan what came back, or end returns with LEAVE.',
    supply: 'Pack the supply at hand, or end it with LEAVE.',
    teach: 'First say whose code it is, or scan LEAVE.',
    scanner: 'Scan the code on the screen, or end the check with LEAVE.',
    other: 'Look at the screen. Now: {{status}}.',
  },
  split: {
    way: { title: 'Cannot be divided', hint: 'It leaves as one parcel. Pack everything into one box.' },
    shipping: {
      title: 'Too late to divide',
      hint: 'It is reported as one parcel. Pack everything into one box.',
    },
    'empty-box': { title: 'This box is empty', hint: 'Scan at least one item into it first.' },
    'nothing-left': { title: 'Nothing left', hint: 'Everything is in this box already.' },
    unverified: {
      title: 'Each unit must be scanned',
      hint: 'Of several parcels the marketplace is told what lies in which.',
    },
  },
  marking: {
    'not-a-marking-code': { title: 'Not a marking code', hint: 'Scan the square code on the item itself.' },
    'gtin-check-digit': {
      title: 'Code misread',
      hint: 'The digits do not add up. Scan it again; if it stays so, take another unit.',
    },
    'separator-lost': {
      title: 'Code misread',
      hint: 'The scanner swallows a sign inside the code. Tell the supervisor.',
    },
    'tail-missing': {
      title: 'Code is incomplete',
      hint: 'Its end is missing. Scan it again; if it stays so, take another unit.',
    },
  },
  waybill: {
    empty: { title: 'No number', hint: 'Scan the waybill or type its number.' },
    'wrong-length': { title: 'Wrong length', hint: '{{got}} characters read, {{expected}} expected.' },
    'wrong-characters': {
      title: 'Wrong character',
      hint: 'Place {{place}} is “{{char}}”, expected: {{wanted}}.',
    },
    'never-such': { title: 'Wrong character', hint: 'Place {{place}}: no waybill has “{{char}}”.' },
    cyrillic: {
      title: 'Cyrillic letter',
      hint: 'Place {{place}} is a Russian “{{char}}”. Meant was: {{readings}}?',
    },
    'cyrillic-unclear': {
      title: 'Cyrillic letter',
      hint: 'Place {{place}} is a Russian “{{char}}”. Type it in Latin letters.',
    },
    'check-digit': { title: 'Check digit is wrong', hint: 'One digit was misread. Scan it again.' },
    'foreign-carrier': { title: 'Another carrier', hint: 'This is a number of {{carriers}}.' },
    'foreign-country': { title: 'Another country', hint: 'It ends in {{country}}, expected {{expected}}.' },
    'missing-letters': {
      title: 'Letters are missing',
      hint: 'This carrier’s numbers begin with {{letters}}. Scan the whole barcode.',
    },
    'parcel-count': { title: 'Another parcel count', hint: 'The number says parcel {{no}} of {{of}}.' },
    'which-carrier': { title: 'Whose number is it?', hint: 'It may be: {{carriers}}. Choose one.' },
    'unknown-format': {
      title: 'Not a waybill number',
      hint: 'No carrier has numbers like this. Scan the longest barcode on the waybill.',
    },
  },
  wanted: {
    digit: 'a digit',
    'digit-not-0': 'a digit from 1 to 9',
    letter: 'a Latin letter',
    'letter-or-digit': 'a Latin letter or a digit',
    exactly: '{{oneOf}}',
  },
  product: {
    'product-unknown': { title: 'Unknown product', hint: 'The station does not know this product yet.' },
    'barcode-of-another': { title: 'Barcode is taken', hint: 'It belongs to another product: {{owner}}.' },
    'units-implausible': { title: 'This count cannot be', hint: '{{units}} in one carton? Check it.' },
    'stock-not-counted': { title: 'Nobody counted it yet', hint: 'Count what lies on the shelf first.' },
    'stock-short': { title: 'Not so many lie there', hint: '{{have}} were counted. Count the shelf anew.' },
    'not-permitted': { title: 'Only the supervisor may', hint: 'Ask for a badge with that right.' },
    'guide-too-large': {
      title: 'Too much for a guide',
      hint: '{{pictures}} pictures and {{letters}} characters in a language at most.',
    },
    'shelf-too-long': { title: 'Too long for a shelf', hint: '{{most}} characters at most.' },
    'kit-part-twice': { title: 'A part stands there twice', hint: 'Write its pieces in one line.' },
    'kit-of-itself': { title: 'A kit cannot hold itself', hint: 'Choose other parts.' },
    'barcode-of-market': {
      title: 'The catalogue has this code',
      hint: 'It can be taken back only at the marketplace.',
    },
  },
  barcode: {
    parcel: { title: 'That names a parcel', hint: 'Numbers of parcels cannot be product barcodes.' },
    insert: { title: 'That is one of our cards', hint: 'The station has this code for a card or a gift.' },
    empty: { title: 'No code', hint: 'Scan the barcode on the product.' },
    'too-long': { title: 'Code is too long', hint: 'This is not a product barcode.' },
    command: { title: 'That is a command', hint: 'Codes of the station cannot be product barcodes.' },
    marking: {
      title: 'That is a marking code',
      hint: 'It is different on every unit. Scan the ordinary barcode.',
    },
  },
  store: {
    title: 'Not saved',
    hint: 'The station could not write this down. Do not go on: tell the supervisor.',
  },
};
