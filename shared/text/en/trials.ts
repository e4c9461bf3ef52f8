import { counted, type EnglishText } from '../plural.ts';
import type { TrialsText } from '../shape-trials.ts';

/** Trials beside the settings in English. */
export const trialsEn: TrialsText<EnglishText> = {
  again: 'Once more',
  asking: 'Asking…',
  fault: {
    title: 'The program did not answer',
    hint: 'Try once more. If it stays so, start the program anew.',
  },
  stop: 'Stop',
  warehouses: {
    read: 'Read the warehouses now',
    same: counted('{{count}} warehouse, as known here', '{{count}} warehouses, all as known here'),
    none: 'The marketplace names no warehouse. Make one in the seller’s account.',
    news: {
      new: '{{name}}: new, no orders from there yet',
      closed: '{{name}}: takes no orders now',
      unknown: '{{name}}: named here, not known to the marketplace. Was it renamed?',
    },
  },
  label: {
    begin: 'Try a label now',
    hint: 'Asks for the label of one assembled posting and shows it. Nothing is printed.',
    nothing: {
      title: 'No posting waits for a label',
      hint: 'Labels exist once a posting is assembled. Confirm or pack one, then try again.',
    },
    making: 'The marketplace is making the label of {{number}}. That takes up to a minute.',
    late: {
      title: 'No label after a minute and a half',
      hint: 'The marketplace is slow today. Parcels wait on the shelf until their labels come.',
    },
    ready: '{{number}}: the label is here, {{width}} × {{height}} mm',
    picture: 'Label of {{number}}',
    notDrawn: {
      title: 'The label cannot be drawn',
      hint: 'Its file is damaged. It is asked for anew at printing.',
    },
  },
  badge: {
    begin: 'Try a badge',
    waiting: 'Scan a badge. Nobody is signed on by it.',
    opens: '{{name}}: the badge alone opens the table',
    asksPin: '{{name}}: the badge asks for a PIN. Scan or type it.',
    rightPin: '{{name}}: badge and PIN are right',
    wrongPin: counted('Wrong PIN. {{count}} try left.', 'Wrong PIN. {{count}} tries left.'),
    waits: 'Too many wrong PINs. This badge waits a minute.',
    noBadge: {
      title: 'That is no badge',
      hint: 'Badges carry a code that begins with PL-BADGE. Print one here.',
    },
    unknown: { title: 'Nobody has the badge {{id}}', hint: 'Add this person, or print a new badge.' },
  },
  days: {
    look: 'What goes now?',
    nothing: 'Nothing is old enough to go.',
    goes: counted('{{count}} file goes at once, {{size}}.', '{{count}} files go at once, {{size}}.'),
    sure: 'Keep them for {{days}} days only? What goes does not come back.',
    yes: 'Yes, let them go',
    no: 'No, as before',
  },
  backup: { whole: 'Read back from end to end. It lies at {{file}}.' },
};
