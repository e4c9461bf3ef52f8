import { counted, type EnglishText } from '../plural.ts';
import type { PrintersText } from '../shape-printers.ts';

/** Finding a printer and testing it, in English. */
export const printerTestEn: Pick<
  PrintersText<EnglishText>,
  'test' | 'find' | 'identify' | 'naming' | 'done' | 'routes'
> = {
  test: {
    title: 'Test label',
    hint: 'It has a frame, a ruler and codes: they show whether everything is set right.',
    print: 'Print a test label',
    again: 'Print it again',
    printing: 'Printing…',
    printed: 'The test label is on its way',
    question: 'Is the ruler on it {{mm}} mm long?',
    questionHint: 'Lay a real ruler on it. The frame must be whole on all four sides.',
    yes: 'Yes, {{mm}} mm',
    no: 'No, something is off',
    right: 'It prints at the right size. Kept as checked.',
    what: 'What is off?',
    symptoms: {
      length: { title: 'The ruler is longer or shorter', hint: 'Enter what you measured.' },
      shifted: { title: 'It is shifted or cut', hint: 'Shift it with the arrows, then print again.' },
      pale: { title: 'It is too pale or too dark', hint: 'Change the darkness, then print again.' },
      blurred: { title: 'It is streaky or blurred', hint: 'Print slower. Clean the print head, too.' },
      pitch: {
        title: 'It runs over two labels, or labels stay empty',
        hint: 'Say how one label ends, then let the printer measure its labels (“calibrate”).',
      },
      blank: {
        title: 'It is empty, or full of odd signs',
        hint: 'The printer understands another language: try the next. Empty may also be: labels the wrong way up, or a ribbon is missing.',
      },
      nothing: {
        title: 'Nothing came out',
        hint: 'Is it on, closed, with labels in, its light steady? Is this the right printer?',
      },
    },
    measured: 'Measured, mm',
    findings: {
      right: {
        title: 'That is right',
        hint: 'Half a millimetre more or less is how well a ruler can be read.',
      },
      dpi: {
        title: 'This printer prints {{dpi}} dots per inch',
        hint: 'It is set as {{set}} now: that is why everything has another size.',
      },
      scaled: {
        title: 'Something on the way changes the size',
        hint: 'Often a driver that fits pages to paper. Set its scale to 100 %, or connect by network or USB.',
      },
      senseless: { title: 'That cannot be', hint: 'Measure the line with the numbers, in millimetres.' },
    },
    setDpi: 'Set {{dpi}} and print again',
    speakOther: 'Try {{language}}',
    skip: 'Go on without checking',
    other: 'Something else is off',
  },
  find: {
    title: 'Where is the printer?',
    hint: 'Switch it on, put labels in, connect it. Then look for it.',
    look: 'Look for printers',
    looking: 'Looking in the network, in this computer and on its cables…',
    lookAgain: 'Look again',
    byHand: 'Enter it by hand',
    fromList: 'Back to what was found',
    found: counted('{{count}} printer found', '{{count}} printers found'),
    none: {
      title: 'No printer found',
      hint: 'Is it on? Is its cable in, or is it in the same network? You can also enter it by hand.',
    },
    failed: 'Some places could not be searched',
    ways: {
      mdns: 'In the network',
      cups: 'Printers of this computer (CUPS)',
      windows: 'Printers of Windows',
      usb: 'USB cable',
      serial: 'Serial ports and Bluetooth',
    },
    whys: {
      'no-support': { title: 'not on this system', hint: 'Nothing to do: this computer has other ways.' },
      'no-permission': {
        title: 'access denied',
        hint: 'Add the user of this computer to the group “lp” (“dialout” for serial ports), log in again, then look again.',
      },
      'no-network': { title: 'no network', hint: 'Connect this computer to the network, then look again.' },
      unreachable: { title: 'its service does not run', hint: 'Start it, or choose another way.' },
      'timed-out': { title: 'no answer in time', hint: 'Look again, or enter the printer by hand.' },
      other: { title: 'did not work', hint: 'Look again, or enter the printer by hand.' },
    },
    known: 'Set up already',
    choose: 'Take this one',
  },
  identify: {
    title: 'Which model is it?',
    hint: 'The printer is asked what it understands. Nothing is printed.',
    asking: 'Asking the printer…',
    again: 'Ask again',
    answered: 'The printer says it is this one',
    says: 'It answered: {{says}}',
    silent: {
      title: 'It did not name its model',
      hint: 'Many printers cannot. Choose the model. If it is not there, choose under “Other makers” what its box says.',
    },
    noDoor: {
      title: 'It cannot be reached',
      hint: 'Check power, cable and address, then ask again; or choose the model and go on.',
    },
    chosen: 'Chosen: {{model}}',
  },
  naming: {
    title: 'What shall it be called?',
    hint: 'By its place or work, such as “Table 1” or “Stickers”.',
  },
  done: {
    title: '“{{name}}” is ready',
    hint: 'What shall it print?',
    all: { title: 'Everything without a printer of its own', hint: 'It becomes the first printer.' },
    some: { title: 'Only what I choose', hint: 'Choose under “What is printed where”.' },
    finish: 'Done',
  },
  routes: {
    title: 'What is printed where',
    hint: 'Each kind of label can have a printer of its own.',
    first: 'First printer',
    unfit: 'Its labels, {{size}}, do not suit this.',
    office: 'This wants an office printer or tall labels.',
    marketUnfit: 'Ozon’s labels need 75 × 120 mm or more.',
  },
};
