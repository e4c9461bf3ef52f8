import { useTranslation } from 'react-i18next';
import type { Language, Settings } from '#shared/bridge/settings.ts';
import { Choice, numberOf, Panel, TextField } from '../../parts/fields.tsx';
import fields from '../../parts/fields.module.css';
import { CLIP_BYTES_A_MINUTE } from '../../runtime/clip-recorder.ts';
import { CameraTest } from './camera-test.tsx';
import { DaysKept } from './days-kept.tsx';
import type { PanelProps } from './station-panel.tsx';
import { formatBytes } from '#shared/text/format.ts';

type ClipSettings = Settings['packing']['clip'];

/** What the sizes are told for. */
const PARCELS = 100;
const MINUTES_EACH = 2;

/** The clip of the packing: whether, with which camera, for how long, and what it takes of the disk (CP1, CP6, CP8, CP9). */
export function ClipPanel({ settings, change }: PanelProps) {
  const { t } = useTranslation(['clip', 'settings']);
  const { clip, photo } = settings.packing;
  const put = (part: Partial<ClipSettings>) =>
    change((before) => ({
      ...before,
      packing: { ...before.packing, clip: { ...before.packing.clip, ...part } },
    }));
  return (
    <Panel name="clip" title={t('clip:settings.title')} hint={t('clip:settings.hint')}>
      <Choice
        label={t('clip:settings.record')}
        value={clip.on ? 'on' : 'off'}
        options={(['on', 'off'] as const).map((value) => ({ value, name: t(`clip:settings.${value}`) }))}
        onChoose={(value) => void put({ on: value === 'on' })}
        hint={t('clip:settings.signHint')}
      />
      {clip.on ? (
        <>
          {photo.duty === 'off' ? (
            <CameraTest
              chosen={photo.camera}
              choose={(camera) =>
                void change((before) => ({
                  ...before,
                  packing: { ...before.packing, photo: { ...before.packing.photo, camera } },
                }))
              }
            />
          ) : (
            <p className={fields.hint}>{t('clip:settings.camera')}</p>
          )}
          <TextField
            label={t('clip:settings.minutes')}
            value={String(clip.minutes)}
            wrong={t('settings:wrong.number')}
            width="tiny"
            digits
            onCommit={(text) => put({ minutes: numberOf(text) })}
          />
          <p className={fields.hint}>{t('clip:settings.minutesHint')}</p>
          <DaysKept
            of="clipDays"
            label={t('clip:settings.days')}
            hint={t('clip:settings.daysHint')}
            settings={settings}
            change={change}
          />
          <Room days={settings.storage.clipDays} />
        </>
      ) : null}
    </Panel>
  );
}

/** What that means for the disk. */
function Room({ days }: { readonly days: number }) {
  const { t, i18n } = useTranslation('clip');
  const size = (bytes: number): string => formatBytes(bytes, i18n.language as Language);
  const day = CLIP_BYTES_A_MINUTE * MINUTES_EACH * PARCELS;
  return (
    <p className={fields.hint}>
      {t('settings.size', { minute: size(CLIP_BYTES_A_MINUTE), day: size(day), all: size(day * days), days })}
    </p>
  );
}
