import { useState, type ReactNode } from 'react';
import { TableButton } from '../../ui/button.tsx';
import { useTable } from './words.ts';

interface Props {
  readonly label: ReactNode;
  readonly digits?: boolean;
  /** What of the typed text stays. */
  readonly keep?: (text: string) => string;
  /** What is typed so far, with the spaces around it taken off. */
  readonly change?: (text: string) => void;
  /** Never called with nothing. */
  readonly take: (text: string) => void;
}

/** A field with its OK: what a scanner cannot read is typed, and judged like a scan. */
export function Typing({ label, digits = false, keep, change, take }: Props) {
  const { t } = useTable();
  const [typed, setTyped] = useState('');
  return (
    <form
      className="typing"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') take(typed.trim());
      }}
    >
      <label>
        {label}
        <input
          inputMode={digits ? 'numeric' : 'text'}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            const text = keep?.(event.target.value) ?? event.target.value;
            setTyped(text);
            change?.(text.trim());
          }}
        />
      </label>
      <TableButton icon="check" kind="big">
        {t('buttons.ok')}
      </TableButton>
    </form>
  );
}
