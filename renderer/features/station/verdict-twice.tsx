import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { Screen } from '../../session/view.ts';
import { TableButton } from '../../ui/button.tsx';
import { FittedName } from '../../ui/fitted-name.tsx';
import { FittedWord } from '../../ui/fitted-word.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { CommandButton } from './command-button.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { useTable } from './words.ts';

interface Props {
  readonly refusal: Extract<PostingRefusal, { code: 'scanned-twice' }>;
  readonly screen: Screen;
}

/** The same code twice in a moment, and more of it is wanted: one piece or two? The count waits for the answer. */
export function TwiceVerdict({ refusal, screen }: Props) {
  const { t, actions, pictureOf } = useTable();
  return (
    <>
      <TopBar posting={'posting' in screen ? screen.posting : null} />
      <main className="main m-verdict" role="alert">
        <div className="slab twice">
          <span className="card twice-picture">
            <Picture src={pictureOf(refusal.thing.sku)} alt="" />
          </span>
          <Icon name="question" />
        </div>
        <div className="column">
          <FittedWord size={7.5}>{t('scanner:twice.word')}</FittedWord>
          <p className="told">{refusal.thing.name}</p>
          <FittedName size={4.5}>{t('scanner:twice.question')}</FittedName>
          <div className="twice-answers">
            <CommandButton icon="check" kind="inverse" command={{ kind: 'ok' }}>
              <b>1</b> {t('scanner:twice.one')}
            </CommandButton>
            <TableButton
              icon="scan"
              kind="inverse"
              onClick={() => actions.command({ kind: 'times', times: 2 })}
              code="PL-X-2"
            >
              <b>2</b> {t('scanner:twice.two')}
            </TableButton>
          </div>
        </div>
      </main>
      <StatusLine />
    </>
  );
}
