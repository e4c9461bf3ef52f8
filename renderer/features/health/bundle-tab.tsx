import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { BundleFile } from '#shared/bridge/calls/support.ts';
import { formatBytes } from '#shared/text/format.ts';
import type { HealthLine } from '#shared/text/tell-health.ts';
import { DeskLock } from '../../parts/desk-lock.tsx';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import css from './health.module.css';
import { useBundle } from './use-bundle.ts';

const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength;

/** A file for whoever helps: every text is read first, and what is not wanted is left out; nothing is sent (SUP7). */
export function BundleTab({ lines }: { readonly lines: readonly HealthLine[] }) {
  const { t } = useTranslation('health');
  const { runtime } = useStarted();
  useStationView(); // leave comes with the view
  const bundle = useBundle(lines);
  const { files, working, told } = bundle;
  if (runtime.desk.needs()) {
    return (
      <div className={css.page}>
        <DeskLock />
      </div>
    );
  }
  return (
    <div className={css.bundlePage}>
      <div className={css.row}>
        <button
          type="button"
          className={files === null ? 'b sm pri' : 'b sm quiet'}
          disabled={working}
          onClick={bundle.make}
          data-bundle="make"
        >
          {t(working ? 'bundle.making' : files === null ? 'bundle.make' : 'bundle.makeAgain')}
        </button>
        {files === null ? null : (
          <>
            <button
              type="button"
              className="b sm pri"
              disabled={working || bundle.chosen.size === 0}
              onClick={bundle.save}
              data-bundle="save"
            >
              {t('bundle.save')}
            </button>
            <span>{t('bundle.chosen', { count: bundle.chosen.size })}</span>
          </>
        )}
        <Told told={told} />
      </div>
      <p className={css.told}>
        <b>{t('bundle.nothingSent')}</b> {t('bundle.hint')}
      </p>
      {files === null ? null : (
        <div className={css.bundle}>
          <ul className={css.files} aria-label={t('bundle.title')}>
            {files.map((file) => (
              <FileRow
                key={file.name}
                file={file}
                taken={bundle.chosen.has(file.name)}
                shown={bundle.shown?.name === file.name}
                take={() => bundle.take(file.name)}
                show={() => bundle.show(file.name)}
              />
            ))}
          </ul>
          <pre
            className={css.text}
            tabIndex={0}
            aria-label={bundle.shown?.name ?? t('bundle.empty')}
            data-shown={bundle.shown?.name}
          >
            {bundle.shown?.text ?? t('bundle.empty')}
          </pre>
        </div>
      )}
    </div>
  );
}

function Told({ told }: Pick<ReturnType<typeof useBundle>, 'told'>) {
  const { t, i18n } = useTranslation('health');
  if (told === null) return null;
  return told.kind === 'saved' ? (
    <span role="status">
      {t('bundle.saved', { file: told.file, size: formatBytes(told.bytes, i18n.language as Language) })}
    </span>
  ) : (
    <span role="alert" data-trouble={told.why}>
      {t(`bundle.failed.${told.why}`)}
    </span>
  );
}

function FileRow({
  file,
  taken,
  shown,
  take,
  show,
}: {
  readonly file: BundleFile;
  readonly taken: boolean;
  readonly shown: boolean;
  readonly take: () => void;
  readonly show: () => void;
}) {
  const { t, i18n } = useTranslation('health');
  return (
    <li className={css.file} data-shown={shown} data-file={file.name}>
      <input
        type="checkbox"
        checked={taken}
        onChange={take}
        aria-label={`${t('bundle.take')}: ${file.name}`}
      />
      <button type="button" onClick={show} aria-current={shown}>
        <b>{file.kind === 'log' ? file.name : t(`bundle.files.${file.kind}.title`)}</b>
        <small>{t(`bundle.files.${file.kind}.hint`)}</small>
      </button>
      <span className={css.size}>{formatBytes(bytesOf(file.text), i18n.language as Language)}</span>
    </li>
  );
}
