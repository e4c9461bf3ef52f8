import type { EnglishText } from '../plural.ts';
import type { GuidesText } from '../shape-guides.ts';

/** Packing guides at the desk, in English. */
export const guidesEn: GuidesText<EnglishText> = {
  open: 'How to pack',
  has: 'Guide: pictures {{n}}',
  title: 'How this product is packed',
  hint: 'Every packer sees it once a shift, when the first one is packed, and says OK. Where a language is empty, another one is shown.',
  pictures: 'Pictures, four at most',
  addPicture: 'Add a picture',
  dropPicture: 'Take out picture {{n}}',
  picture: 'Picture {{n}}',
  save: 'Save the guide',
  remove: 'No guide',
  cancel: 'Back',
  wrong: {
    'not-picture': '{{name}} is no picture that can be read.',
    'too-many': 'Four pictures at most: {{name}} was left out.',
    'too-large': '{{name}} is larger than 25 MB.',
    'no-room': 'The disk is full: {{name}} was not kept.',
    disk: 'The disk did not take {{name}}. Try again.',
    'not-kept': 'Not saved: {{name}}.',
  },
};
