import { Icon, type IconName } from '../ui/icons.tsx';
import css from './sign.module.css';

/** How the thing behind a sign stands. */
export type SignTone = 'ok' | 'warn' | 'bad' | 'odd' | 'calm';

interface Props {
  readonly icon: IconName;
  readonly tone: SignTone;
  readonly large?: boolean;
}

/** A picture on a ground of its tone, at the head of a row; the words beside it say the same. */
export function Sign({ icon, tone, large = false }: Props) {
  return (
    <i className={`${css.sign} ${large ? css.large : ''}`} data-tone={tone} aria-hidden="true">
      <Icon name={icon} />
    </i>
  );
}
