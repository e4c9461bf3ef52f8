import { counted, type EnglishText } from '../plural.ts';
import type { WhoText } from '../shape-who.ts';

/** Who works at the table, in English. */
export const whoEn: WhoText<EnglishText> = {
  pin: {
    title: '{{name}}: PIN',
    hint: 'Type the digits and Enter, tap them, or scan them.',
    digits: 'Digits of the PIN',
    delete: 'Delete',
    enter: 'Enter',
    notMe: 'Not me',
  },
  held: {
    title: '{{name}} has a parcel open',
    hint: 'Whoever scans a badge now goes on with {{number}}. Nothing that was scanned is lost.',
  },
  from: 'taken over from {{name}}',
  desk: {
    title: 'A supervisor’s badge, please',
    hint: 'This page changes the house. Scan a supervisor’s badge, or type its code.',
    pinHint: 'Type the digits, or scan them.',
    code: 'Code of the badge',
    enter: 'Open',
    noSupervisor: 'This badge is not a supervisor’s.',
    wrong: counted('Wrong PIN. {{count}} try left.', 'Wrong PIN. {{count}} tries left.'),
    wait: 'Too many wrong PINs. Again from {{time}}.',
    fault: 'The station did not answer. Try again.',
    close: '{{name}}: close the desk',
    for: 'Settings, products and answers to buyers',
    forWhom: { all: 'Open to everybody', supervisor: 'Only with a supervisor’s badge' },
    forHint:
      'The desk closes again when nobody touches it, and when somebody else scans at the table. Set a PIN: a badge alone can be borrowed.',
    nobodyNamed: 'No supervisor is named, so everything is open. Give somebody that role first.',
  },
  settings: {
    hint: 'A badge is scanned; the table then speaks that person’s language.',
    voice: 'Voice',
    voices: { off: 'No voice', numbers: 'Says numbers', all: 'Says everything' },
    setPin: 'Set a PIN',
    changePin: 'Change PIN',
    removePin: 'Take PIN away',
    newPin: 'New PIN, 4 to 6 digits',
    hasPin: 'Badge and PIN',
    noPin: 'Badge alone',
    wrongPin: '4 to 6 digits, nothing else.',
    savePin: 'Keep it',
    back: 'Back',
    lock: {
      title: 'Lock the table when nobody touches it',
      hint: 'An open parcel stays where it is; a badge opens the table again.',
    },
    minutes: 'After {{minutes}} min',
    never: 'Never',
  },
};
