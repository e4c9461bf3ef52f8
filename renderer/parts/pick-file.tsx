import { useId, type ReactNode } from 'react';
import css from './pick-file.module.css';

interface Props {
  readonly className: string;
  /** Kinds of files, as the `accept` of an input has them. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
  /** What the button says. */
  readonly children: ReactNode;
}

/** A button that lets somebody choose a file; the same file can be chosen again. */
export function PickFile({ className, accept, disabled = false, onFile, children }: Props) {
  const id = useId();
  return (
    <>
      <input
        id={id}
        className={css.input}
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <label htmlFor={id} className={className} aria-disabled={disabled}>
        {children}
      </label>
    </>
  );
}
