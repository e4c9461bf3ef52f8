import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/bridge/settings.ts';
import { folderPrinter, type PrinterSettings } from '#shared/printing/printer.ts';
import { labelSizes, stockOf } from '#shared/label/size.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Choice, numberOf, Panel, TextField } from './fields.tsx';
import { PrintResultLine } from './print-result.tsx';
import css from './settings.module.css';
import type { PanelProps } from './station-panel.tsx';
import { testLabel } from './test-label.ts';
import { useTestPrint, useTestWords } from './use-test-print.ts';

const transports = ['folder', 'tcp'] as const;

const firstPrinter = (settings: Settings): PrinterSettings => settings.printers[0] ?? folderPrinter('75x120');

/** Where labels go, on what, how; and a label that proves it. */
export function PrinterPanel({ settings, change }: PanelProps) {
  const { t } = useTranslation(['settings', 'desk']);
  const printer = firstPrinter(settings);
  const address =
    printer.connection.kind === 'tcp' ? printer.connection : { kind: 'tcp' as const, host: '', port: 9100 };
  const { state, print } = useTestPrint();
  const words = useTestWords(printer.size);
  const put = (next: Partial<PrinterSettings>) =>
    change((before) => ({
      ...before,
      printers: [{ ...firstPrinter(before), ...next }, ...before.printers.slice(1)],
    }));
  return (
    <Panel title={t('settings:groups.printer')}>
      <Choice
        label={t('settings:transport')}
        value={printer.connection.kind === 'tcp' ? 'tcp' : 'folder'}
        options={transports.map((value) => ({ value, name: t(`desk:settings.transports.${value}`) }))}
        onChoose={(kind) => void put({ connection: kind === 'tcp' ? address : { kind } })}
        {...(printer.connection.kind === 'folder' ? { hint: t('settings:folderHint') } : {})}
      />
      {printer.connection.kind === 'tcp' ? (
        <div className={css.pair}>
          <TextField
            label={t('desk:settings.host')}
            value={address.host}
            wrong={t('settings:wrong.host')}
            onCommit={(host) => put({ connection: { ...address, host } })}
          />
          <TextField
            label={t('desk:settings.port')}
            value={String(address.port)}
            wrong={t('settings:wrong.port')}
            onCommit={(port) => put({ connection: { ...address, port: numberOf(port) } })}
            width="tiny"
            digits
          />
        </div>
      ) : null}
      <Sizes settings={settings} onChoose={(size) => void put({ size })} />
      <div className={css.pair}>
        <TextField
          label={`${t('settings:offset')}: ${t('settings:right')}`}
          value={String(printer.offsetX)}
          wrong={t('settings:wrong.offset')}
          onCommit={(text) => put({ offsetX: numberOf(text) })}
          width="tiny"
          digits
        />
        <TextField
          label={t('settings:down')}
          value={String(printer.offsetY)}
          wrong={t('settings:wrong.offset')}
          onCommit={(text) => put({ offsetY: numberOf(text) })}
          width="tiny"
          digits
        />
      </div>
      <p className={css.hint}>{t('settings:offsetHint')}</p>
      <div className={css.actions}>
        <button
          type="button"
          className="b sm"
          disabled={state.kind === 'printing'}
          onClick={() => print(testLabel(printer.size, settings.stationName, words))}
        >
          {t('desk:settings.testPrint')}
        </button>
      </div>
      <PrintResultLine state={state} />
      {state.kind === 'ended' ? <Preview settings={settings} /> : null}
    </Panel>
  );
}

/** Label stock drawn to scale: what lies in the printer is recognised, not measured. */
function Sizes({
  settings,
  onChoose,
}: {
  readonly settings: Settings;
  readonly onChoose: (size: PrinterSettings['size']) => void;
}) {
  const { t } = useTranslation(['settings', 'desk']);
  return (
    <div className={css.field}>
      <span className={css.label}>{t('settings:labelSize')}</span>
      <div className={css.sizes} role="radiogroup" aria-label={t('settings:labelSize')}>
        {labelSizes.map((size) => {
          const { widthMm, heightMm } = stockOf(size);
          return (
            <button
              key={size}
              type="button"
              role="radio"
              aria-checked={firstPrinter(settings).size === size}
              onClick={() => onChoose(size)}
            >
              <i style={{ width: `${widthMm * 0.5}px`, height: `${heightMm * 0.5}px` }} aria-hidden="true" />
              {t(`desk:settings.sizes.${size}`)}
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** How the test label should look. */
function Preview({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('settings');
  const { runtime } = useStarted();
  const words = useTestWords(firstPrinter(settings).size);
  const [src, setSrc] = useState<string | null>(null);
  const { size } = firstPrinter(settings);
  useEffect(() => {
    let url: string | null = null;
    let gone = false;
    runtime.ask('labels.preview', { kind: 'test', doc: testLabel(size, settings.stationName, words) }).then(
      (drawn) => {
        if (gone || !drawn.ok) return;
        url = URL.createObjectURL(new Blob([new Uint8Array(drawn.value)], { type: 'image/png' }));
        setSrc(url);
      },
      () => setSrc(null),
    );
    return () => {
      gone = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [runtime, size, settings.stationName, words]);
  return src === null ? null : <img className={css.paper} src={src} alt={t('test.title')} />;
}
