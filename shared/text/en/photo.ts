import type { EnglishText } from '../plural.ts';
import type { PhotoText } from '../shape-photo.ts';

/** Pictures of parcels in English. */
export const photoEn: PhotoText<EnglishText> = {
  shot: { title: 'Is everything to be seen?', hint: 'Sharp and whole: scan OK. If not: scan UNDO.' },
  starting: 'The camera is starting…',
  live: 'Live',
  taken: 'Picture',
  take: 'Take the picture',
  keep: 'Keep it',
  again: 'Take it again',
  retry: 'Try again',
  required: 'This parcel needs its picture. If that cannot be: scan PROBLEM.',
  optional: 'This parcel may go without: scan SKIP.',
  trouble: {
    'no-camera': { title: 'No camera found', hint: 'Plug it in; the picture then comes by itself.' },
    denied: {
      title: 'The camera is not allowed',
      hint: 'Allow it for Packline in the privacy settings of this computer, then scan OK.',
    },
    busy: {
      title: 'Another program has the camera',
      hint: 'Close that program (a video call?), then scan OK.',
    },
    lost: { title: 'The camera is gone', hint: 'Look at its cable; the picture then comes back by itself.' },
    failed: { title: 'The camera gives no picture', hint: 'Unplug it, plug it in again, then scan OK.' },
    starting: { title: 'The camera is not ready yet', hint: 'A moment, then scan OK again.' },
    'no-room': {
      title: 'The disk is full: the picture was not kept',
      hint: 'Tell the supervisor. When there is room, scan OK again.',
    },
    disk: {
      title: 'The picture was not kept',
      hint: 'The disk did not take it. Scan OK to try once more.',
    },
  },
  later: {
    title: 'Pictures',
    of: 'Picture of the parcel, {{when}}',
    open: 'Look at it large',
    close: 'Close',
    removed: 'Removed after {{days}} d',
    missing: 'Its file is gone',
    damaged: 'Its file is damaged',
  },
  settings: {
    title: 'Pictures of parcels',
    hint: 'The webcam takes what lies in the box: proof for a dispute.',
    duty: 'Take a picture',
    which: 'Of which parcels',
    every: 'Every one',
    some: 'Only these',
    traits: 'With goods that are',
    ways: 'That leave by',
    camera: 'Camera',
    firstCamera: 'The first one found',
    test: 'Test the camera',
    stop: 'Switch it off',
    works: 'It works. Can the whole table be seen?',
    days: 'Days that pictures are kept',
    daysHint: 'Older ones are removed; that they were taken stays on record. Backups hold none.',
  },
};
