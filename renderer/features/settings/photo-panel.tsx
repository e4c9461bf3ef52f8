import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/bridge/settings.ts';
import { photoWays } from '#shared/domain/rules/photo.ts';
import { Choice, Panel } from '../../parts/fields.tsx';
import fields from '../../parts/fields.module.css';
import { CameraTest } from './camera-test.tsx';
import { DaysKept } from './days-kept.tsx';
import css from './photo-panel.module.css';
import type { PanelProps } from './station-panel.tsx';

type PhotoSettings = Settings['packing']['photo'];

const duties = ['required', 'optional', 'off'] as const;
const traits = ['fragile', 'liquid', 'battery', 'sharp', 'heavy', 'oversize', 'marking'] as const;

interface TicksProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly taken: readonly T[];
  readonly onChange: (taken: T[]) => void;
}

/** Several of a few, each on or off. */
function Ticks<T extends string>({ label, options, taken, onChange }: TicksProps<T>) {
  return (
    <fieldset className={css.ticks}>
      <legend className={fields.label}>{label}</legend>
      {options.map(({ value, name }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={taken.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...taken, value] : taken.filter((other) => other !== value))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** Which parcels are asked for a picture: all, or those with certain goods or ways (PH1). */
function Which({
  photo,
  put,
}: {
  readonly photo: PhotoSettings;
  readonly put: (part: Partial<PhotoSettings>) => void;
}) {
  const { t } = useTranslation(['photo', 'desk']);
  const some = photo.traits.length > 0 || photo.ways.length > 0;
  return (
    <>
      <Choice
        label={t('photo:settings.which')}
        value={some ? 'some' : 'every'}
        options={(['every', 'some'] as const).map((value) => ({ value, name: t(`photo:settings.${value}`) }))}
        onChoose={(value) =>
          put(value === 'every' ? { traits: [], ways: [] } : some ? {} : { traits: ['fragile'] })
        }
      />
      {some ? (
        <>
          <Ticks
            label={t('photo:settings.traits')}
            options={traits.map((value) => ({ value, name: t(`desk:traits.${value}`) }))}
            taken={photo.traits}
            onChange={(taken) => put({ traits: taken })}
          />
          <Ticks
            label={t('photo:settings.ways')}
            options={photoWays.map((value) => ({ value, name: t(`desk:ways.${value}`) }))}
            taken={photo.ways}
            onChange={(taken) => put({ ways: taken })}
          />
        </>
      ) : null}
    </>
  );
}

/** Pictures of parcels: whether, of which, with which camera, and for how long they are kept. */
export function PhotoPanel({ settings, change }: PanelProps) {
  const { t } = useTranslation(['photo', 'settings', 'rules']);
  const { photo } = settings.packing;
  const ruled = settings.packing.rules !== null;
  const put = (part: Partial<PhotoSettings>) =>
    void change((before) => ({
      ...before,
      packing: { ...before.packing, photo: { ...before.packing.photo, ...part } },
    }));
  return (
    <Panel
      title={t('photo:settings.title')}
      hint={t(ruled ? 'rules:insteadOfSettings' : 'photo:settings.hint')}
    >
      {ruled ? null : (
        <Choice
          label={t('photo:settings.duty')}
          value={photo.duty}
          options={duties.map((value) => ({ value, name: t(`settings:duties.${value}`) }))}
          onChoose={(duty) => put({ duty })}
        />
      )}
      {photo.duty === 'off' && !ruled ? null : (
        <>
          {ruled ? null : <Which photo={photo} put={put} />}
          <CameraTest chosen={photo.camera} choose={(camera) => put({ camera })} />
          <DaysKept
            of="photoDays"
            label={t('photo:settings.days')}
            hint={t('photo:settings.daysHint')}
            settings={settings}
            change={change}
          />
        </>
      )}
    </Panel>
  );
}
