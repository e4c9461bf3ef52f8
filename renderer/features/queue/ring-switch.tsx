import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import fields from '../../parts/fields.module.css';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './queue.module.css';

/** Whether new postings ring (QP7). */
export function RingSwitch() {
  const { t } = useTranslation('queue');
  const { runtime, log } = useStarted();
  const [refused, setRefused] = useState(false);
  const { queue, sound } = runtime.settings();
  const on = queue.ring && sound;
  const turn = (): void => {
    const settings = runtime.settings();
    runtime.saveSettings({ ...settings, queue: { ...settings.queue, ring: !queue.ring } }).then(
      () => setRefused(false),
      (thrown: unknown) => {
        log('queue.ring', String(thrown));
        setRefused(true);
      },
    );
  };
  return (
    <>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        className={`b sm quiet ${css.ring}`}
        data-go="ring"
        disabled={!sound}
        onClick={turn}
      >
        <Icon name={on ? 'bell' : 'silent'} />
        {t(on ? 'ring.on' : 'ring.off')}
      </button>
      {refused ? (
        <span className={fields.wrong} role="alert">
          {t('saved.notSaved')}
        </span>
      ) : null}
    </>
  );
}
