import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noticeFiles, type NoticeFile } from '#shared/bridge/calls/app.ts';
import { faultName } from '#shared/kit/fault.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import css from './health.module.css';
import { searchPackages, useLicences, type LicensedPackage, type Licences } from './use-licences.ts';

/** What runs here, on what, and under whose licences (AB1-AB4). */
export function AboutTab() {
  const { t } = useTranslation('health');
  const { info } = useStarted();
  const licences = useLicences();
  return (
    <div className={css.bundlePage}>
      <div className={css.about} data-about={info.version}>
        <p>
          <b>{t('aboutApp.version', { version: info.version })}</b>
        </p>
        <p>{t(`aboutApp.${info.runtime}`, { version: info.runtimeVersion, platform: info.platform })}</p>
        <p>{t('aboutApp.licence')}</p>
        <Notices />
      </div>
      <Packages licences={licences} />
    </div>
  );
}

/** Buttons that show the texts of licences in their folder, and what came of it (AB4). */
function Notices() {
  const { t } = useTranslation('health');
  const { runtime, log } = useStarted();
  const [told, tell] = useState<'shown' | 'missing' | null>(null);
  const show = (file: NoticeFile): void => {
    runtime.ask('app.notice', { file }).then(
      ({ shown }) => tell(shown ? 'shown' : 'missing'),
      (fault: unknown) => {
        log('notice', faultName(fault));
        tell('missing');
      },
    );
  };
  return (
    <>
      <div className={css.row}>
        <span>{t('aboutApp.beside')}</span>
        {noticeFiles.map((file) => (
          <button
            key={file}
            type="button"
            className="b sm quiet"
            onClick={() => show(file)}
            data-notice={file}
          >
            {t(`aboutApp.notices.${file}`)}
          </button>
        ))}
      </div>
      {told === null ? null : (
        <p role="status" data-notice-told={told}>
          {t(`aboutApp.${told}`)}
        </p>
      )}
    </>
  );
}

/** The list of what is shipped, or why there is none. */
export function Packages({ licences }: { readonly licences: Licences }) {
  const { t } = useTranslation('health');
  const [typed, type] = useState('');
  const [name, show] = useState<string | null>(null);
  if (licences.kind !== 'read')
    return (
      <p
        className={css.told}
        role={licences.kind === 'unread' ? 'alert' : 'status'}
        data-licences={licences.kind}
      >
        {t(`aboutApp.${licences.kind}`)}
      </p>
    );
  const found = searchPackages(licences.packages, typed);
  const shown = found.find((each) => keyOf(each) === name) ?? found[0] ?? null;
  return (
    <>
      <div className={css.row}>
        <SearchField label={t('aboutApp.search')} value={typed} change={type} />
        <span role="status" data-licences={found.length}>
          {t('aboutApp.packages', { count: found.length })}
        </span>
      </div>
      <div className={css.bundle}>
        <ul className={css.files} aria-label={t('tabs.about')}>
          {found.map((each) => (
            <li key={keyOf(each)} className={css.file} data-shown={each === shown} data-package={each.name}>
              <button type="button" onClick={() => show(keyOf(each))} aria-current={each === shown}>
                <b>{`${each.name} ${each.version}`}</b>
                <small>{each.by === '' ? each.licence : `${each.licence} · ${each.by}`}</small>
              </button>
            </li>
          ))}
        </ul>
        <pre className={css.text} tabIndex={0} aria-label={shown?.name ?? t('aboutApp.none')}>
          {shown === null ? t('aboutApp.none') : shown.text || shown.licence}
        </pre>
      </div>
    </>
  );
}

const keyOf = ({ name, version }: LicensedPackage): string => `${name}@${version}`;
