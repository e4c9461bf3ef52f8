import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import css from './teach.module.css';

/** The question itself, and what to do. */
export function AskedTitle({
  icon,
  title,
  hint,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
}) {
  return (
    <div className={css.title} role="status">
      <Icon name={icon} style={{ width: '4.5rem', height: '4.5rem' }} />
      <div className="grow">
        <FittedName size={3.5}>{title}</FittedName>
        <p className="hint">{hint}</p>
      </div>
    </div>
  );
}

/** Yes to what is asked. */
export function AskedYes({ children }: { readonly children: string }) {
  return (
    <CommandButton icon="check" kind="big-main" command={{ kind: 'ok' }}>
      {children}
    </CommandButton>
  );
}

/** One step back. */
export function AskedTakeBack({ children }: { readonly children: string }) {
  return (
    <CommandButton icon="undo" command={{ kind: 'undo' }}>
      {children}
    </CommandButton>
  );
}
