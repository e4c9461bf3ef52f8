import { useTranslation } from 'react-i18next';
import type { ReturnsScreen } from '../../session/activities/returns-view.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { Frame } from './frame.tsx';
import { PhotoOk, Stage } from './photo.tsx';
import css from './photo.module.css';
import { useTable } from './words.ts';

interface Props {
  readonly screen: Extract<ReturnsScreen, { stage: 'photo' }>;
}

function useInstruction({ shot, camera }: Props['screen']): readonly [title: string, hint: string] {
  const { t } = useTable();
  const { t: p } = useTranslation('photo');
  if (shot !== null) return [p('shot.title'), p('shot.hint')];
  if (camera.kind === 'trouble') return [p(`trouble.${camera.why}.title`), p(`trouble.${camera.why}.hint`)];
  return [t('returns:photo.title'), t('returns:photo.hint')];
}

/** A picture of the unit that was just judged; whoever has none goes on without (RT6). */
export function ReturnPhoto({ screen }: Props) {
  const { t } = useTable();
  const [title, hint] = useInstruction(screen);
  return (
    <Frame posting={null} work={null}>
      <main className={`main ${css.main}`}>
        <Stage screen={screen} />
        <div className="column">
          <div className="column" role="status">
            <div className="say">
              <Icon name="camera" />
              <span className={`goods-name ${css.thing}`}>{screen.name}</span>
            </div>
            <FittedName>{title}</FittedName>
            <p className="hint">{hint}</p>
            <p className="hint">{t('returns:photoSkip')}</p>
          </div>
          <div className="foot column">
            <PhotoOk screen={screen} />
          </div>
        </div>
        <aside className="side">
          <div className="grow" />
          <CommandButton icon="next" command={{ kind: 'skip' }}>
            {t('buttons.skip')}
          </CommandButton>
          <CommandButton icon="undo" command={{ kind: 'undo' }}>
            {t('buttons.undo')}
          </CommandButton>
        </aside>
      </main>
    </Frame>
  );
}
