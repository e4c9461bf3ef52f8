import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './queue.module.css';

interface Props {
  readonly value: string;
  readonly change: (value: string) => void;
  /** Enter: opens the one that was found. */
  readonly open: () => void;
}

/** Any number, typed or scanned: while somebody looks for something here, a scan is what he looks for (QP6). */
export function QueueSearch({ value, change, open }: Props) {
  const { t } = useTranslation('queue');
  const { claim } = useStarted();
  const field = useRef<HTMLInputElement>(null);
  const [here, setHere] = useState(false);
  const taken = useRef(change);
  useEffect(() => {
    taken.current = change;
  });
  useEffect(
    () =>
      here
        ? claim((scan) => {
            taken.current(scan.text);
            return true;
          })
        : undefined,
    [here, claim],
  );
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyK') return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  return (
    <label className={`srch ${css.search}`}>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        value={value}
        placeholder={t('search')}
        aria-label={t('search')}
        onChange={({ target }) => change(target.value)}
        onFocus={() => setHere(true)}
        onBlur={() => setHere(false)}
        onKeyDown={(event) => {
          if (event.code === 'Enter' || event.code === 'NumpadEnter') open();
          if (event.code !== 'Escape' || value === '') return;
          event.preventDefault();
          change('');
        }}
      />
      <kbd>Ctrl K</kbd>
    </label>
  );
}
