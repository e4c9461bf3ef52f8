import { photosIn } from '#shared/domain/posting/photo.ts';
import type { Screen } from '../../session/view.ts';
import { TableButton } from '../../ui/button.tsx';
import { DoneScreen } from './done-screen.tsx';
import { OwnPaceLine } from './pace.tsx';
import { KeptPictures } from './kept-pictures.tsx';
import { PackedInShadow } from './shadow-sign.tsx';
import { useTable } from './words.ts';

/** The parcel is closed under its own label. */
export function ClosedScreen({ screen }: { readonly screen: Extract<Screen, { kind: 'closed' }> }) {
  const { t, actions } = useTable();
  return (
    <DoneScreen
      posting={screen.posting}
      work={screen.work}
      icon="check"
      title={t('closed.title')}
      hint={t('closed.hint')}
      next={t('closed.next')}
    >
      <PackedInShadow posting={screen.posting} />
      <OwnPaceLine />
      <KeptPictures photos={photosIn(screen.posting)} />
      <div className="row">
        <TableButton icon="printer" onClick={() => actions.command({ kind: 'reprint' })} code="PL-REPRINT">
          {t('buttons.reprint')}
        </TableButton>
      </div>
    </DoneScreen>
  );
}
