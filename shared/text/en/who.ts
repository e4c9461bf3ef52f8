import type { EnglishText } from '../plural.ts';
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
