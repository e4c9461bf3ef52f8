import { commandCode } from '#shared/domain/rules/command-codes.ts';
import { message } from '#shared/text/message.ts';
import { problemName, reasonName } from '#shared/text/names.ts';
import type { Screen } from '../../session/view.ts';
import { TableButton } from '../../ui/button.tsx';
import { Frame } from './frame.tsx';
import { useTable } from './words.ts';

/** A reason is asked for: each has a code, each can be tapped. */
export function ReasonScreen({ screen }: { readonly screen: Extract<Screen, { kind: 'reason' }> }) {
  const { t, say, actions } = useTable();
  const nameOf =
    screen.what === 'problem'
      ? problemName
      : (reason: string) =>
          reason === 'damaged'
            ? ({ say: message('station:reasons.why.damaged') } as const)
            : reasonName(reason);
  return (
    <Frame posting={screen.posting} work={null}>
      <main className="main" style={{ gridTemplateRows: 'auto minmax(0,1fr) auto' }}>
        <div>
          <div className="name" style={{ fontSize: '3.5rem' }} role="status">
            {t(`reasons.${screen.what}.title`)}
          </div>
          <div className="sub" style={{ fontSize: '1.75rem' }}>
            {t(`reasons.${screen.what}.hint`)}
          </div>
        </div>
        <div
          className="choices"
          style={{ gridTemplateColumns: 'repeat(auto-fill, minmax(22rem, 1fr))', alignContent: 'start' }}
        >
          {screen.reasons.map((reason) => {
            const name = nameOf(reason);
            return (
              <button
                key={reason}
                type="button"
                className="choice"
                onClick={() => actions.command({ kind: 'reason', reason })}
              >
                {typeof name === 'object' && 'say' in name ? say(name.say) : String(name)}
                <small>{commandCode({ kind: 'reason', reason })}</small>
              </button>
            );
          })}
        </div>
        <div className="row">
          <div className="grow" />
          <TableButton icon="undo" kind="big" onClick={() => actions.command({ kind: 'ok' })} code="PL-OK">
            {t('buttons.cancel')}
          </TableButton>
        </div>
      </main>
    </Frame>
  );
}
