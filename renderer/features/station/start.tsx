import type { Packer } from '#shared/bridge/settings.ts';
import { Icon } from '../../ui/icons.tsx';
import { Frame } from './frame.tsx';
import { useTable } from './words.ts';

/** Nobody works here yet: a badge is scanned, or a name tapped. */
export function StartScreen({ packers }: { readonly packers: readonly Packer[] }) {
  const { t, actions } = useTable();
  return (
    <Frame posting={null} work={null}>
      <main className="main" style={{ gridTemplateColumns: '32rem minmax(0,1fr)', gap: '3rem' }}>
        <div className="place">
          <Icon name="user" style={{ width: '16rem', height: '16rem', strokeWidth: 1.5 }} />
        </div>
        <div className="column">
          <div className="say">
            <Icon name="scan" />
            {t('start.choose')}
          </div>
          <div className="name instruction" style={{ fontSize: '3.5rem' }}>
            {t('start.title')}
          </div>
          <div className="sub" style={{ fontSize: '1.75rem' }}>
            {t('start.hint')}
          </div>
          <div className="people foot">
            {packers.map((person) => (
              <button
                key={person.id}
                type="button"
                className="choice"
                onClick={() => actions.command({ kind: 'badge', packer: person.id })}
              >
                <Icon name="user" style={{ width: '2.5rem', height: '2.5rem' }} />
                {person.name}
                <small>PL-BADGE-{person.id}</small>
              </button>
            ))}
          </div>
        </div>
      </main>
    </Frame>
  );
}
