import type { EnglishText } from '../plural.ts';
import type { StorageText } from '../shape-storage.ts';

/** The station's own records, in English. */
export const storageEn: StorageText<EnglishText> = {
  tab: 'Records',
  state: {
    title: 'The records of this station',
    hint: 'Everything that was done here is written down twice: in the working records and in a safety copy.',
    records: 'Records',
    archived: 'Of these only in the safety copy',
    size: 'Safety copy',
    lastAt: 'Last record',
    never: 'none yet',
    free: 'Free on the disk',
    unknown: 'unknown',
    room: {
      enough: 'There is enough room.',
      low: 'Room is getting short. Free some space on this computer.',
      full: 'The disk is full. New postings are not taken in; the open parcel can be finished.',
    },
    unread: 'The state cannot be read right now.',
    asking: 'Reading how the records stand',
  },
  busy: {
    backup: 'Making a backup: {{percent}} %',
    verify: 'Reading the backup back: {{percent}} %',
    restore: 'Putting the backup in place: {{percent}} %',
    export: 'Writing the file: {{percent}} %',
  },
  notices: {
    title: 'What happened',
    seen: 'Seen',
    restored: {
      empty: 'The working records were gone. They were filled again from the safety copy.',
      behind: 'The working records were behind. They were completed from the safety copy.',
      unopenable:
        'The working records did not open. They were put aside and filled again from the safety copy.',
      unreadable:
        'The working records were damaged. They were put aside and filled again from the safety copy.',
      backup: 'The records were filled from a backup.',
    },
    came: 'Brought back: {{facts}}.',
    missing: 'Not found anywhere: {{missing}}. Compare the parcels of that time with Ozon.',
    whole: 'Nothing is missing.',
    'journal-tail-cut': {
      title: 'The safety copy ended in a half-written record',
      hint: 'The power went while it was written. It was mended; nothing that was confirmed is lost.',
    },
    'journal-damaged': {
      title: 'Part of the safety copy was unreadable',
      hint: 'Set aside: {{facts}} records in {{segment}}. Have the disk checked and make a backup now.',
    },
    'journal-refilled': {
      title: 'The safety copy was gone and was written anew',
      hint: 'Written: {{facts}}. Only the lost copy had: {{missing}}; a backup may still have them.',
    },
    'journal-mended': {
      title: 'Lost records of the safety copy were written to it again',
      hint: 'Written again: {{facts}}. Still missing: {{missing}}.',
    },
    'backup-failed': { title: 'The nightly backup was not made', hint: '{{why}}' },
    'disk-low': { title: 'Little room on the disk', hint: 'Free: {{free}}. Delete what is not needed.' },
    'clock-back': {
      title: 'The clock of this computer was set back',
      hint: 'By {{by}}. Set the right time: cut-offs are counted by it. The order of the records does not depend on it.',
    },
    'clock-forward': {
      title: 'The clock of this computer jumped ahead',
      hint: 'By {{by}} since the last record. If nobody worked that long, all is well; else set the right time: cut-offs are counted by it.',
    },
    'pins-unreadable': {
      title: 'The PINs could not be read: badges are let in without one',
      hint: 'Set each PIN anew in Settings, People. The unreadable file was kept: {{file}}',
    },
    'window-flood': {
      title: 'The window asked for too much at once and was held back',
      hint: 'Nothing is lost. If it happens again, restart the app and keep the log for whoever looks after it.',
    },
    'store-set-aside': {
      title: 'Old records were put aside',
      hint: 'They lie whole in {{folder}}. Keep the folder until everything has been checked.',
    },
    'profile-set-aside': {
      title: 'The profile of a newer Packline was put aside',
      hint: 'It lies whole in {{folder}}. What waited there to be sent is sent only by the newer version.',
    },
  },
  backups: {
    title: 'Backups',
    hint: 'One file with everything. It is read back after it was written.',
    none: 'There is no backup yet.',
    now: 'Back up now',
    check: 'Check',
    restore: 'Restore…',
    checked: 'checked',
    unchecked: 'not checked yet',
    records: '{{facts}} records',
    made: 'The backup is made: {{facts}} records.',
    good: 'The backup is whole: {{facts}} records.',
  },
  trouble: {
    'no-room': {
      title: 'No room for the backup',
      hint: 'Free some space, or choose a folder on another disk.',
    },
    'folder-missing': {
      title: 'The folder is not there',
      hint: 'Plug the disk in, or choose another folder.',
    },
    'not-writable': {
      title: 'The folder cannot be written to',
      hint: 'Choose another folder, or allow writing there.',
    },
    damaged: { title: 'This backup is damaged', hint: 'Use another one. Nothing was changed.' },
    'foreign-store': { title: 'This backup is of another station', hint: 'Choose one of this station.' },
    'newer-format': { title: 'A newer Packline made this backup', hint: 'Install the newest version first.' },
    'nothing-kept': { title: 'There is nothing to back up yet', hint: 'Pack the first parcel.' },
    disk: { title: 'The disk refused', hint: 'Try again. If it stays so, have the disk checked.' },
    'desk-closed': {
      title: 'That takes a supervisor',
      hint: 'Nothing was changed. A supervisor’s badge lets you go on.',
    },
    'not-done': {
      title: 'That did not work',
      hint: 'Nothing was changed. Close Packline, open it and try again.',
    },
  },
  restoring: {
    title: 'Go back to the backup of {{moment}}?',
    warn: 'Records made since then leave the station: {{lost}}. Parcels packed since then look unpacked here, though Ozon knows them.',
    aside: 'What is replaced is put aside whole. The station starts anew.',
    yes: 'Go back to this backup',
    no: 'Leave it as it is',
  },
  fields: {
    title: 'Backups and archive',
    folder: 'Folder for backups',
    folderHint: 'A disk of its own, or a network folder, outlives this computer.',
    own: 'in the program’s own folder',
    hour: 'Every night at, hour',
    kept: 'Backups kept',
    keepDays: 'Finished postings stay at hand',
    keepDaysHint: 'Older ones move to the safety copy. They are still found by every code.',
    days: 'days',
    wrong: 'This does not fit here.',
  },
  export: {
    title: 'Take the records out',
    hint: 'Everything that was ever recorded, as a file for a spreadsheet or for programs.',
    csv: 'As a table (CSV)',
    jsonl: 'For programs (JSON lines)',
    done: 'Written: {{facts}} records to {{file}}.',
  },
  banner: {
    damaged:
      'Some working records cannot be read. The safety copy is whole: start anew when the parcel is done, and they are mended.',
    full: 'The disk is full. Finish the open parcel and call the supervisor.',
    low: 'Room on the disk is getting short.',
    notice: 'Something happened to the records. Please look.',
    packer: 'Something happened to the records. Work goes on; tell the supervisor.',
    look: 'Look',
    restart: 'Mend now',
  },
  stage: {
    restoring: {
      title: 'Bringing the records back',
      hint: 'They are read from the safety copy. Leave the computer on; nothing is sent meanwhile.',
    },
    rebuilding: {
      title: 'Getting the records ready',
      hint: 'This happens once after an update. Leave the computer on.',
    },
    done: '{{done}} of {{total}}',
  },
  ways: {
    'keep-store': {
      name: 'Go on with the working records',
      warn: 'The safety copy is put aside whole and written anew from the working records. What only it had is not shown any more.',
    },
    'use-copy': {
      name: 'Go on with the safety copy',
      warn: 'The working records are put aside whole and filled again from the safety copy. What only they had is not shown any more.',
    },
    backups: { name: 'Use a backup', warn: 'Records made after the backup are not shown any more.' },
    'start-empty': {
      name: 'Begin with nothing',
      warn: 'The old records are put aside whole. Open postings are read from Ozon again; what was packed here is forgotten.',
    },
    counts: 'Working records: {{store}}. In the safety copy: {{copy}}.',
    yes: 'Yes, do it',
    no: 'No',
    noBackups: 'No backup was found.',
  },
};
