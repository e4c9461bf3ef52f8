import { useId, type ReactNode } from 'react';
import css from './pick-table.module.css';

interface Props {
  readonly className: string;
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
  /** What the button says. */
  readonly children: ReactNode;
}

/** A button that lets somebody choose a table; the same file can be chosen again. */
export function PickTable({ className, disabled = false, onFile, children }: Props) {
  const id = useId();
  return (
    <>
      <input
        id={id}
        className={css.input}
        type="file"
        accept=".xlsx,.csv,text/csv,.txt,.tsv"
        disabled={disabled}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onFile(file);
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className={className} aria-disabled={disabled}>
        {children}
      </label>
    </>
  );
}
