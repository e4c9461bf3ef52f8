import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Frame } from './frame.tsx';
import { NextScan } from './next-scan.tsx';

interface Props {
  readonly title: string;
  readonly lines: readonly string[];
  readonly next: string;
}

/** A piece of work beside packing is done: what it was, and what is scanned next. */
export function WorkDone({ title, lines, next }: Props) {
  return (
    <Frame posting={null} work={null}>
      <main className="main m-done">
        <div className="vmark done-sign check">
          <Icon name="check" />
        </div>
        <div className="column">
          <div className="column" role="status">
            <FittedName size={4.5}>{title}</FittedName>
            {lines.map((line) => (
              <p key={line} className="lead">
                {line}
              </p>
            ))}
          </div>
          <NextScan next={next} />
        </div>
      </main>
    </Frame>
  );
}
