import { commandCode } from '#shared/domain/rules/command-codes.ts';
import { problemReasons, reprintReasons } from '#shared/domain/posting/facts.ts';
import { message, type Message } from '#shared/text/message.ts';
import type { Screen } from '../../session/view.ts';
import { CommandButton } from './command-button.tsx';
import { Frame } from './frame.tsx';
import { useTable } from './words.ts';

/** The words for a reason; some reasons have one code for a problem and for a second print, and yet say different things. */
function reasonSaid(what: 'reprint' | 'problem', reason: string): Message | null {
  if (what === 'reprint') {
    const known = reprintReasons.find((each) => each === reason);
    return known === undefined ? null : message(`station:reasons.why.${known}`);
  }
  const known = problemReasons.find((each) => each === reason);
  return known === undefined ? null : message(`desk:problems.${known}.title`);
}

/** A reason is asked for: each has a code, each can be tapped. */
export function ReasonScreen({ screen }: { readonly screen: Extract<Screen, { kind: 'reason' }> }) {
  const { t, say, actions } = useTable();
  const wordsOf = (reason: string): string => {
    const known = reasonSaid(screen.what, reason);
    return known === null ? reason : say(known);
  };
  return (
    <Frame posting={screen.posting} work={null}>
      <main className="main m-rows">
        <div role="status">
          <h1 className="name question clamp">{t(`reasons.${screen.what}.title`)}</h1>
          <p className="lead">{t(`reasons.${screen.what}.hint`)}</p>
        </div>
        <div className="choices reasons">
          {screen.reasons.map((reason) => (
            <button
              key={reason}
              type="button"
              className="choice"
              onClick={() => actions.command({ kind: 'reason', reason })}
            >
              {wordsOf(reason)}
              <small>{commandCode({ kind: 'reason', reason })}</small>
            </button>
          ))}
        </div>
        <div className="row">
          <div className="grow" />
          <CommandButton icon="undo" kind="big" command={{ kind: 'ok' }}>
            {t('buttons.cancel')}
          </CommandButton>
        </div>
      </main>
    </Frame>
  );
}
