import { saveFile } from './save-file.ts';

/** Lets the person save a table as a file. */
export const saveText = (name: string, csv: string): void =>
  saveFile(name, new Blob([csv], { type: 'text/csv' }));
