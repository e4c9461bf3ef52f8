import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
}

/** The head of a screen on which nothing is open: what may be scanned, and what comes of it. */
export function AskAny({ icon, title, hint }: Props) {
  return (
    <div className="ask-any">
      <Icon name={icon} />
      <div className="grow">
        <FittedName size={2.75}>{title}</FittedName>
        <p className="hint">{hint}</p>
      </div>
    </div>
  );
}
