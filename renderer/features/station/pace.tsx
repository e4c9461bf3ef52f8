import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#shared/text/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { Now, useTable } from './words.ts';

/** Further away than this a moment would promise what nobody can know, s. */
const FAR = 14 * 3600;

/** The packer's own pace, small, under a parcel that is closed. */
export function OwnPaceLine() {
  const { t } = useTranslation('pace');
  const { pace, paceListed } = useTable().view;
  if (pace === null) return null;
  return (
    <p className="own-pace">
      <b>{t('own', { count: pace.perHour })}</b>
      <span>{paceListed ? t('listed') : t('private')}</span>
    </p>
  );
}

/** Packers are listed by their pace: nobody is to learn that from others (RK3). */
export function PaceListed() {
  const { t } = useTranslation('pace');
  const { paceListed } = useTable().view;
  return paceListed ? <p className="hint">{t('toldAll')}</p> : null;
}

/** When everything that waits would be packed at this pace. */
export function DoneBy() {
  const { t } = useTranslation('pace');
  const { view, timeZone } = useTable();
  const now = useContext(Now);
  const seconds = view.pace?.secondsLeft ?? null;
  if (seconds === null || seconds > FAR) return null;
  return (
    <p className="done-by">
      <Icon name="clock" />
      <span>{t('doneBy', { time: formatTime(now + seconds * 1000, timeZone) })}</span>
    </p>
  );
}
