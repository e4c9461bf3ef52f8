import { useTranslation } from 'react-i18next';
import type { ListedPort } from '#shared/bridge/calls/serial.ts';
import fields from '../../../parts/fields.module.css';
import css from './scanner.module.css';

/** The serial ports there are now, one of which is the new device. */
export function PortChoice({
  ports,
  choose,
}: {
  readonly ports: readonly ListedPort[];
  readonly choose: (id: string | null) => void;
}) {
  const { t } = useTranslation('devices');
  return (
    <div className={css.device} role="group" aria-label={t('choose.title')}>
      <div>
        <b>{t('choose.title')}</b>
        <p className={fields.hint}>{ports.length === 0 ? t('choose.none') : t('choose.hint')}</p>
      </div>
      <ul className={css.ports}>
        {ports.map(({ id, port }) => (
          <li key={id}>
            <button type="button" data-port={port.path} onClick={() => choose(id)}>
              <b>{port.name}</b>
              <small>{[port.path, port.serial].filter((each) => each !== '').join(' · ')}</small>
            </button>
          </li>
        ))}
      </ul>
      <div>
        <button type="button" className="b sm quiet" onClick={() => choose(null)}>
          {t('choose.cancel')}
        </button>
      </div>
    </div>
  );
}
