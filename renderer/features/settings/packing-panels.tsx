import { useTranslation } from 'react-i18next';
import { weightChecks, type Settings } from '#shared/bridge/settings.ts';
import { BoxesList } from './boxes-list.tsx';
import { ClipPanel } from './clip-panel.tsx';
import { Choice, numberOf, Panel, TextField } from '../../parts/fields.tsx';
import { InsertsList } from './inserts-list.tsx';
import { PhotoPanel } from './photo-panel.tsx';
import type { PanelProps } from './station-panel.tsx';

type Packing = Settings['packing'];

const duties = ['required', 'optional', 'off'] as const;
const tasks = ['inspect', 'weigh', 'chooseBox'] as const;

/** What packing asks for: steps, film, cards, boxes. */
export function PackingPanels({ settings, change }: PanelProps) {
  const { t } = useTranslation(['settings', 'scanner', 'rules']);
  // What rules say by now is asked for in one place only (RL10).
  const ruled = settings.packing.rules !== null;
  const { packing } = settings;
  const put = (next: Partial<Packing>) =>
    change((before) => ({ ...before, packing: { ...before.packing, ...next } }));
  return (
    <>
      <Panel title={t('groups.packing')} {...(ruled ? { hint: t('rules:insteadOfSettings') } : {})}>
        {(ruled ? [] : tasks).map((task) => (
          <Choice
            key={task}
            label={t(task)}
            value={packing[task]}
            options={duties.map((value) => ({ value, name: t(`duties.${value}`) }))}
            onChoose={(duty) => void put({ [task]: duty })}
          />
        ))}
        <Choice
          label={t('scanner:times.setting')}
          value={packing.manyAtOnce}
          options={(['unmarked', 'off'] as const).map((value) => ({
            value,
            name: t(`scanner:times.${value}`),
          }))}
          onChoose={(manyAtOnce) => void put({ manyAtOnce })}
        />
        <Choice
          label={t('weightCheck')}
          value={packing.weightCheck}
          options={weightChecks.map((value) => ({ value, name: t(`weightChecks.${value}`) }))}
          onChoose={(weightCheck) => void put({ weightCheck })}
        />
        {ruled ? null : (
          <TextField
            label={t('bubbleLayers')}
            value={String(packing.bubbleLayers)}
            wrong={t('wrong.number')}
            onCommit={(text) => put({ bubbleLayers: numberOf(text) })}
            width="tiny"
            digits
          />
        )}
      </Panel>
      <PhotoPanel settings={settings} change={change} />
      <ClipPanel settings={settings} change={change} />
      <Panel title={t('inserts.title')} hint={t(ruled ? 'rules:insteadOfSettings' : 'inserts.hint')}>
        <InsertsList inserts={packing.inserts} onChange={(inserts) => put({ inserts: [...inserts] })} />
      </Panel>
      <Panel title={t('boxes.title')} hint={t('boxes.hint')}>
        <BoxesList boxes={packing.boxes} onChange={(boxes) => put({ boxes: [...boxes] })} />
      </Panel>
    </>
  );
}
