import type { ComponentProps } from 'react';
import { PickFile } from '../pick-file.tsx';

/** A button that lets somebody choose a table. */
export const PickTable = (props: Omit<ComponentProps<typeof PickFile>, 'accept'>) => (
  <PickFile {...props} accept=".xlsx,.csv,text/csv,.txt,.tsv" />
);
