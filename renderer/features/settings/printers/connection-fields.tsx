import { useTranslation } from 'react-i18next';
import type { Connection } from '#shared/printing/printer.ts';
import { Choice, numberOf, Select, TextField } from '../../../parts/fields.tsx';
import fields from '../../../parts/fields.module.css';
import type { SaveOutcome } from '../../../parts/fields.tsx';
import css from './printers.module.css';

const kinds = ['tcp', 'usb', 'cups', 'windows', 'serial', 'folder'] as const;
const rates = ['9600', '19200', '38400', '57600', '115200'] as const;
const dataTypes = ['auto', 'RAW', 'XPS_PASS'] as const;

/** A way of that kind as one begins to fill it in. */
const blank: { readonly [K in Connection['kind']]: Extract<Connection, { kind: K }> } = {
  folder: { kind: 'folder' },
  tcp: { kind: 'tcp', host: '', port: 9100 },
  cups: { kind: 'cups', server: '', queue: 'label' },
  windows: { kind: 'windows', queue: '', dataType: 'auto' },
  usb: { kind: 'usb', device: '/dev/usb/lp0' },
  serial: { kind: 'serial', path: '/dev/ttyUSB0', baudRate: 9600 },
};

/** Whether a way says enough to be tried. */
export const isComplete = (connection: Connection): boolean =>
  !(connection.kind === 'tcp' && connection.host === '') &&
  !(connection.kind === 'windows' && connection.queue === '');

/** A settings page often shows address and port in one: typed so, each goes to its own field. */
function addressOf(typed: string): { readonly host: string; readonly port?: number } {
  const both = /^([^:]+):(\d{1,5})$/u.exec(typed);
  return both === null ? { host: typed } : { host: both[1] ?? typed, port: Number(both[2]) };
}

interface Props {
  readonly connection: Connection;
  readonly change: (connection: Connection) => Promise<SaveOutcome>;
}

/** The way to a printer, filled in by hand. */
export function ConnectionFields({ connection, change }: Props) {
  const { t } = useTranslation(['printers', 'desk']);
  return (
    <div className={fields.fields}>
      <Select
        label={t('printers:connection.kind')}
        value={connection.kind}
        options={kinds.map((value) => ({ value, name: t(`desk:settings.transports.${value}`) }))}
        onChoose={(kind) => void change(blank[kind])}
      />
      <Own connection={connection} change={change} />
    </div>
  );
}

function Own({ connection, change }: Props) {
  const { t } = useTranslation(['printers', 'desk']);
  switch (connection.kind) {
    case 'folder':
      return <p className={css.hint}>{t('printers:connection.folderHint')}</p>;
    case 'tcp':
      return (
        <>
          <div className={css.twoFields}>
            <TextField
              label={t('desk:settings.host')}
              value={connection.host}
              wrong={t('printers:wrong.host')}
              onCommit={(typed) => change({ ...connection, ...addressOf(typed) })}
            />
            <TextField
              label={t('desk:settings.port')}
              value={String(connection.port)}
              wrong={t('printers:wrong.port')}
              onCommit={(port) => change({ ...connection, port: numberOf(port) })}
              width="tiny"
              digits
            />
          </div>
          <p className={css.hint}>{t('printers:connection.tcpHint')}</p>
        </>
      );
    case 'cups':
      return (
        <>
          <QueueField value={connection.queue} onCommit={(queue) => change({ ...connection, queue })} />
          <TextField
            label={t('printers:connection.server')}
            value={connection.server}
            wrong={t('printers:wrong.server')}
            onCommit={(server) => change({ ...connection, server })}
            width="short"
          />
          <p className={css.hint}>{t('printers:connection.serverHint')}</p>
        </>
      );
    case 'windows':
      return (
        <>
          <QueueField value={connection.queue} onCommit={(queue) => change({ ...connection, queue })} />
          <Choice
            label={t('printers:connection.dataType')}
            value={connection.dataType}
            options={dataTypes.map((value) => ({ value, name: t(`printers:connection.dataTypes.${value}`) }))}
            onChoose={(dataType) => void change({ ...connection, dataType })}
            hint={t('printers:connection.dataTypeHint')}
          />
        </>
      );
    case 'usb':
      return (
        <>
          <TextField
            label={t('printers:connection.device')}
            value={connection.device}
            wrong={t('printers:wrong.device')}
            onCommit={(device) => change({ ...connection, device })}
            width="short"
          />
          <p className={css.hint}>{t('printers:connection.deviceHint')}</p>
        </>
      );
    case 'serial':
      return (
        <div className={css.twoFields}>
          <TextField
            label={t('printers:connection.path')}
            value={connection.path}
            wrong={t('printers:wrong.path')}
            onCommit={(path) => change({ ...connection, path })}
          />
          <Select
            label={t('printers:connection.baudRate')}
            value={rates.find((rate) => Number(rate) === connection.baudRate) ?? '9600'}
            options={rates.map((value) => ({ value, name: value }))}
            onChoose={(rate) => void change({ ...connection, baudRate: baudRateOf(rate) })}
          />
        </div>
      );
  }
}

/** Name of a queue of the system, as the system spells it. */
function QueueField(props: {
  readonly value: string;
  readonly onCommit: (queue: string) => Promise<SaveOutcome>;
}) {
  const { t } = useTranslation('printers');
  return <TextField label={t('connection.queue')} wrong={t('wrong.queue')} width="short" {...props} />;
}

const baudRateOf = (rate: (typeof rates)[number]) =>
  (({ '9600': 9600, '19200': 19_200, '38400': 38_400, '57600': 57_600, '115200': 115_200 }) as const)[rate];
