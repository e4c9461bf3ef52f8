import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '#shared/bridge/settings.ts';
import { message } from '#shared/text/message.ts';
import { soundNames, type SoundName } from '#shared/text/sound-names.ts';
import { Panel, Switch } from '../../parts/fields.tsx';
import fields from '../../parts/fields.module.css';
import { useStarted } from '../../runtime/use-runtime.ts';
import { lengthOf, scores } from '../../ui/sound-scores.ts';
import type { PanelProps } from './station-panel.tsx';
import css from './sound-panel.module.css';

/** Loudness is set in steps of so many percent. */
const STEP = 10;

/** Sound on or off, how loud, and a button to hear each sound and each voice. */
export function SoundPanel({ settings, change }: PanelProps) {
  const { t } = useTranslation(['voice', 'settings', 'desk']);
  return (
    <Panel title={t('voice:settings.title')} hint={t('voice:settings.hint')}>
      <Switch
        label={t('desk:settings.sound')}
        hint={t('settings:soundHint')}
        on={settings.sound}
        words={[t('settings:on'), t('settings:off')]}
        onChange={(sound) => void change((before) => ({ ...before, sound }))}
      />
      {settings.sound ? (
        <>
          <Volume
            key={settings.volume}
            volume={settings.volume}
            onChange={(volume) => void change((before) => ({ ...before, volume }))}
          />
          <SoundTests />
        </>
      ) : null}
      <Voices silent={!settings.sound} />
    </Panel>
  );
}

interface VolumeProps {
  readonly volume: number;
  readonly onChange: (volume: number) => void;
}

/** A slider that is heard while it moves, and kept when it is let go. */
function Volume({ volume, onChange }: VolumeProps) {
  const { t } = useTranslation('voice');
  const { hearing } = useStarted();
  const [at, setAt] = useState(volume);
  const keep = () => (at === volume ? undefined : onChange(at));
  return (
    <label className={fields.field}>
      <span className={fields.label}>{t('settings.volume')}</span>
      <span className={css.volume}>
        <input
          type="range"
          min={0}
          max={100}
          step={STEP}
          value={at}
          onChange={(event) => {
            const next = Number(event.target.value);
            setAt(next);
            hearing.sounds.setVolume(next / 100);
            hearing.sounds.play('right');
          }}
          onPointerUp={keep}
          onKeyUp={keep}
          onBlur={keep}
        />
        <output>{t('settings.percent', { percent: at })}</output>
      </span>
    </label>
  );
}

/** One button a sound; the siren of a stop goes round once. */
function SoundTests() {
  const { t } = useTranslation('voice');
  const { hearing } = useStarted();
  const hear = (name: SoundName): void => {
    hearing.sounds.play(name);
    if (scores[name].againMs !== null)
      window.setTimeout(() => hearing.sounds.silence(), lengthOf(scores[name]));
  };
  return (
    <div className={fields.field}>
      <span className={fields.label}>{t('settings.sounds')}</span>
      <div className={css.sounds}>
        {soundNames.map((name) => (
          <button key={name} type="button" className="b sm" onClick={() => hear(name)}>
            {t(`settings.names.${name}`)}
          </button>
        ))}
      </div>
    </div>
  );
}

/** For each language: the voice this computer has, or that there is none. */
function Voices({ silent }: { readonly silent: boolean }) {
  const { t } = useTranslation(['voice', 'desk']);
  const { hearing } = useStarted();
  const { speech } = hearing;
  const known = useSyncExternalStore(speech.onVoices, () =>
    languages.map((language) => speech.voices(language)[0] ?? '').join('\n'),
  );
  const named = known.split('\n');
  const hear = (language: Language): void =>
    void speech.say(hearing.words(language, message('voice:test')), language);
  return (
    <div className={fields.field}>
      <span className={fields.label}>{t('voice:settings.voices.title')}</span>
      <ul className={css.voices}>
        {languages.map((language, i) => {
          const name = named[i] ?? '';
          return (
            <li key={language}>
              <b>{t(`desk:settings.languages.${language}`)}</b>
              <span className={name === '' ? fields.care : fields.hint}>
                {name === '' ? t('voice:settings.none') : name}
              </span>
              {name === '' || silent ? null : (
                <button type="button" className="b sm" onClick={() => hear(language)}>
                  {t('voice:settings.try')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <p className={fields.hint}>{silent ? t('voice:settings.silent') : t('voice:settings.voices.hint')}</p>
    </div>
  );
}
