import { useRef, type KeyboardEvent } from 'react';
import css from './tabs.module.css';

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly tabs: readonly { readonly value: T; readonly name: string; readonly mark?: string | undefined }[];
  readonly onChoose: (value: T) => void;
}

/** Parts of a page; arrows move between them, as screen readers expect. */
export function Tabs<T extends string>({ label, value, tabs, onChoose }: Props<T>) {
  const place = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const at = tabs.findIndex((tab) => tab.value === value);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.value);
    place.current?.querySelector<HTMLElement>(`[data-tab="${next.value}"]`)?.focus();
  };
  return (
    <div ref={place} className={css.tabs} role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          data-tab={tab.value}
          aria-selected={tab.value === value}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChoose(tab.value)}
          onKeyDown={move}
        >
          {tab.name}
          {tab.mark === undefined ? null : <b>{tab.mark}</b>}
        </button>
      ))}
    </div>
  );
}
