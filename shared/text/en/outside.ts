import { counted, type EnglishText } from '../plural.ts';
import type { OutsideText } from '../shape-outside.ts';

/** Marketplace, network, printer and labels in English. */
export const outsideEn: OutsideText<EnglishText> = {
  market: {
    offline: { title: 'No network', hint: 'Packing goes on. Everything is sent when the network is back.' },
    timeout: {
      title: 'The marketplace is slow',
      hint: 'It has not answered in time. The station asks again by itself.',
    },
    'rate-limited': {
      title: 'The marketplace asks to slow down',
      hint: 'The station waits {{seconds}} s and goes on by itself.',
    },
    'circuit-open': {
      title: 'The marketplace is not answering',
      hint: 'Next try in {{seconds}} s. Packing goes on.',
    },
    'not-found': {
      title: 'The marketplace does not know it',
      hint: 'It may have been removed there. Tell the supervisor.',
    },
    'not-ready': { title: 'Not ready yet', hint: 'The station asks again by itself.' },
    'already-shipped': {
      title: 'Already assembled there',
      hint: 'Nothing to do: the station takes it over.',
    },
    'already-cancelled': { title: 'Cancelled there', hint: 'Do not ship it. Put the goods back.' },
    'wrong-status': {
      title: 'The marketplace says: not now',
      hint: 'The posting has another state there. The station looks again.',
    },
    incomplete: {
      title: 'Something is missing',
      hint: 'The marketplace wants more data about the goods. Tell the supervisor.',
    },
    refused: { title: 'The marketplace refused', hint: 'Its word for it: {{token}}. Tell the supervisor.' },
    'obsolete-method': {
      title: 'The program is out of date',
      hint: 'The marketplace has changed. Install the new version.',
    },
    server: {
      title: 'The marketplace has a fault',
      hint: 'It is on their side. The station tries again by itself.',
    },
    garbled: {
      title: 'The answer cannot be read',
      hint: 'It is on their side. The station tries again by itself.',
    },
    'foreign-address': {
      title: 'Wrong address',
      hint: 'The address in the settings is not the marketplace’s.',
    },
  },
  auth: {
    'bad-key': { title: 'The key does not work', hint: 'Check Client ID and API key in the settings.' },
    deactivated: { title: 'The key was switched off', hint: 'Make a new one in the seller’s account.' },
    'missing-role': {
      title: 'The key may not do this',
      hint: 'Give it more rights in the seller’s account.',
    },
    'ip-restricted': {
      title: 'The key works elsewhere only',
      hint: 'Allow the address of this network in the seller’s account.',
    },
    'not-signed': { title: 'A contract is not signed', hint: 'Sign it in the seller’s account.' },
    'no-key': { title: 'There is no key yet', hint: 'Enter Client ID and API key in the settings.' },
  },
  key: {
    days: {
      title: counted('The key ends in {{count}} day', 'The key ends in {{count}} days'),
      hint: 'Make a new one in the seller’s account and enter it in the settings. Packing goes on.',
    },
    hours: {
      title: counted('The key ends in {{count}} hour', 'The key ends in {{count}} hours'),
      hint: 'Make a new one in the seller’s account today and enter it in the settings.',
    },
    ended: {
      title: 'The key has ended',
      hint: 'Make a new one in the seller’s account and enter it in the settings. What waits is sent then.',
    },
    fast: {
      title: counted(
        'This computer’s clock is {{count}} minute fast',
        'This computer’s clock is {{count}} minutes fast',
      ),
      hint: 'Cut-offs look later or sooner than they are. Set date and time by the internet.',
    },
    slow: {
      title: counted(
        'This computer’s clock is {{count}} minute slow',
        'This computer’s clock is {{count}} minutes slow',
      ),
      hint: 'Cut-offs look later or sooner than they are. Set date and time by the internet.',
    },
    retiring: { title: 'A new version will be needed soon', hint: 'The marketplace will change: {{what}}.' },
    missing: {
      title: 'This key cannot do everything',
      hint: 'Without its roles these stop: {{what}}. Add them in the seller’s account.',
    },
  },
  abilities: {
    orders: 'reading orders',
    assembly: 'telling that it is assembled',
    marks: 'marking codes',
    labels: 'labels',
    delivery: 'tracking numbers and delivery steps',
    cancelling: 'cancelling',
    handover: 'hand-over to the carrier',
    returns: 'returns',
    goods: 'products and pictures',
    barcodes: 'new barcodes',
    stocks: 'stocks',
    warehouses: 'list of warehouses',
    reports: 'reports',
  },
  print: {
    unreachable: {
      title: 'The printer does not answer',
      hint: 'Check its power and cable. It prints by itself then.',
    },
    busy: { title: 'The printer is busy', hint: 'It prints by itself in a moment.' },
    'paper-out': {
      title: 'The printer is out of labels',
      hint: 'Put in a new roll. It prints by itself then.',
    },
    'ribbon-out': {
      title: 'The printer is out of ribbon',
      hint: 'Put in a new ribbon. It prints by itself then.',
    },
    'head-open': { title: 'The printer is open', hint: 'Close it. It prints by itself then.' },
    paused: { title: 'The printer is paused', hint: 'Press its button. It prints by itself then.' },
    jam: {
      title: 'Labels are jammed in the printer',
      hint: 'Take them out and close it. It prints by itself then.',
    },
    overheated: { title: 'The printer is too hot', hint: 'Wait a little. It prints by itself then.' },
    cutter: {
      title: "The printer's cutter is stuck",
      hint: 'Switch the printer off, free the cutter, switch it on.',
    },
    'queue-stopped': {
      title: "The printer's queue is stopped",
      hint: "Let it go on in the computer's printer settings.",
    },
    'no-permission': {
      title: 'The system keeps the printer from us',
      hint: 'Linux: add this user to group lp (serial: dialout), sign in again. CUPS: allow the queue without a password.',
    },
    'no-queue': { title: 'There is no such printer queue', hint: 'Find the printer again in the settings.' },
    refused: {
      title: 'The printer queue did not take the label',
      hint: 'Check the queue and the model in the settings.',
    },
    'wrong-language': {
      title: 'This printer cannot print that',
      hint: 'Choose another printer for it in the settings.',
    },
    'no-support': {
      title: 'This computer cannot print this way',
      hint: 'Choose another connection in the settings.',
    },
    garbled: {
      title: 'The printer answers strangely',
      hint: 'Look whether its model is set right. It prints all the same.',
    },
    'model-unknown': {
      title: 'The printer’s model is not known here',
      hint: 'Choose its model in the settings.',
    },
    withdrawn: { title: 'Taken back', hint: 'It was not printed. Ask for it again if you need it.' },
    'label-too-large': {
      title: 'The label file is too large',
      hint: 'It is not printed. Tell the supervisor.',
    },
    'label-unreadable': {
      title: 'Its codes could not be read',
      hint: 'This printer is too coarse for them. Print it on a finer one.',
    },
    'wider-than-head': {
      title: 'The label is wider than the printer',
      hint: 'Choose smaller labels or another printer.',
    },
    'wrong-dpi': { title: 'The printer was changed meanwhile', hint: 'Print it once more.' },
    cut: { title: 'The line to the printer broke', hint: 'Look whether the label came out.' },
    'timed-out': { title: 'The printer did not confirm', hint: 'Look whether the label came out.' },
    interrupted: { title: 'The program stopped while printing', hint: 'Look whether the label came out.' },
    disk: { title: 'The disk is full', hint: 'The label could not be written. Tell the supervisor.' },
    'label-torn': {
      title: 'The label file is damaged',
      hint: 'It is not printed. The station fetches it again.',
    },
    'label-foreign': { title: 'Label of another parcel', hint: 'It is not printed. Tell the supervisor.' },
    'label-larger-than-stock': {
      title: 'The label does not fit',
      hint: 'The labels in the printer are too small. Put in larger ones.',
    },
    'label-missing': { title: 'There is no label', hint: 'The station fetches it and prints it by itself.' },
    unfit: { title: 'The label would be wrong', hint: 'It is not printed. Tell the supervisor.' },
    'font-missing': { title: 'A font is missing', hint: 'Install the program again.' },
    'engine-lost': { title: 'The label was not made', hint: 'Print it once more.' },
    other: { title: 'The label did not print', hint: 'Look at the printer, then print again.' },
  },
  maybe: {
    title: 'Did the label come out?',
    hint: 'Yes: stick it on and scan it. No: print it again with a reason.',
  },
  effects: {
    marks: 'marking codes',
    countries: 'countries of origin',
    boxes: 'number of boxes',
    ship: 'assembly',
    tracking: 'tracking number',
    delivering: 'handed to the carrier',
    'last-mile': 'courier is on the way',
    delivered: 'delivered',
    cutoff: 'assembly deadline',
    'update-marks': 'marking codes taken over',
    cancel: 'cancellation',
    'cancel-units': 'cancellation of some goods',
    'fetch-label': 'label',
    'print-label': 'label to print',
    'print-sticker': 'sticker to print',
  },
  waits: {
    'label-pending': 'the marketplace is making the label',
    'marks-checking': 'the marking codes are being checked',
    'not-assembled': 'waits for the assembly before it',
    'cancel-asked': 'waits for the answer to the cancellation',
    fault: 'something went wrong, trying again',
    verifying: 'checking whether it arrived',
    unknown: 'trying again',
  },
  refusal: {
    marks: 'The marking codes or other data of the units were not accepted',
    silent: 'No reason was given',
  },
  status: {
    online: 'Online',
    offline: 'No network since {{time}}. Packing goes on',
    neverOnline: 'The marketplace has not answered yet',
    sent: 'Everything sent',
    waiting: counted('{{count}} waits to be sent: {{what}}', '{{count}} wait to be sent: {{what}}'),
    because: 'Reason: {{why}}',
    oldest: 'oldest since {{time}}',
    oldestWhy: 'oldest since {{time}}: {{why}}',
    printer: {
      ready: 'Printer ready',
      unreachable: 'The printer does not answer',
      unknown: 'Printer not asked yet',
      busy: 'Printing',
      'paper-out': 'The printer is out of labels',
      'ribbon-out': 'The printer is out of ribbon',
      'head-open': 'The printer is open',
      paused: 'The printer is paused',
      jam: 'Labels are jammed',
      overheated: 'The printer is too hot',
      cutter: "The printer's cutter is stuck",
      'queue-stopped': "The printer's queue is stopped",
      garbled: 'The printer answers strangely',
    },
    jobs: counted('{{count}} label in line', '{{count}} labels in line'),
    label: {
      ready: 'Label is here, prints at once',
      own: 'Label is printed here, at any time',
      'after-ship': 'Label about {{seconds}} s after packing',
      waiting: 'Label ready in about {{seconds}} s',
      waitingLong: 'The label takes longer than usual',
      refused: 'No label: {{why}}',
      printed: counted('Printed {{count}} time, {{time}}', 'Printed {{count}} times, {{time}}'),
      printing: 'The label is printing',
      maybe: 'Did the label come out?',
    },
  },
};
