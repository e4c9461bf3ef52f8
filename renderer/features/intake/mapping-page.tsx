import { useTranslation } from 'react-i18next';
import { isRequired, missingGroups, tableFields, type TableField } from '#shared/intake/fields.ts';
import { columnLetter, distinctHeaders } from '#shared/intake/layout.ts';
import { isTableZone, tableZones } from '#shared/intake/moments.ts';
import type { Draft, OpenFile } from './intake-state.ts';
import css from './mapping.module.css';

interface Props {
  readonly file: OpenFile;
  readonly draft: Draft;
  readonly draw: (draft: Draft) => void;
  readonly use: () => void;
}

/** The same columns with one of them meaning something else; a field has one column at most. */
function withField(columns: Draft['columns'], place: number, field: TableField | null): Draft['columns'] {
  const rest = Object.entries(columns).filter(([name, at]) => at !== place && name !== field);
  return Object.fromEntries(field === null ? rest : [...rest, [field, place]]);
}

/** What each column of a table is: theirs on the left, ours on the right. Asked once per layout. */
export function MappingPage({ file, draft, draw, use }: Props) {
  const { t } = useTranslation(['intake']);
  const { opened } = file;
  const headers = distinctHeaders(opened.header);
  const missing = missingGroups(draft.columns);
  return (
    <>
      <div className={css.head}>
        <div className={css.words}>
          <h3>{t('intake:map.title')}</h3>
          <p>{t('intake:map.hint')}</p>
        </div>
        <Zone draft={draft} draw={draw} />
        <label className={css.called}>
          {t('intake:map.name')}
          <input
            value={draft.called}
            maxLength={80}
            onChange={(event) => draw({ ...draft, called: event.target.value })}
          />
        </label>
        <button type="button" className="b pri" disabled={missing.length > 0} onClick={use}>
          {t('intake:map.preview')}
        </button>
        <Missing groups={missing} />
      </div>
      <div className={css.box}>
        <table className={css.table}>
          <thead>
            <tr>
              <th>{t('intake:map.theirs')}</th>
              <th>{t('intake:map.samples')}</th>
              <th className={css.ours}>{t('intake:map.ours')}</th>
            </tr>
          </thead>
          <tbody>
            {headers.map((header, place) => (
              <Column
                key={header}
                letter={columnLetter(place)}
                header={header}
                samples={opened.samples[place] ?? []}
                field={fieldAt(draft.columns, place)}
                choose={(field) => draw({ ...draft, columns: withField(draft.columns, place, field) })}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const fieldAt = (columns: Draft['columns'], place: number): TableField | null =>
  tableFields.find((field) => columns[field] === place) ?? null;

function Column(props: {
  readonly letter: string;
  readonly header: string;
  readonly samples: readonly string[];
  readonly field: TableField | null;
  readonly choose: (field: TableField | null) => void;
}) {
  const { letter, header, samples, field, choose } = props;
  const { t } = useTranslation(['intake']);
  return (
    <tr data-column={header} data-used={field !== null}>
      <th scope="row">
        <span className={css.letter}>{letter}</span>
        {header}
      </th>
      <td className={css.samples}>{samples.join('  ·  ')}</td>
      <td>
        <select
          aria-label={header}
          value={field ?? ''}
          onChange={(event) => choose(tableFields.find((each) => each === event.target.value) ?? null)}
        >
          <option value="">{t('intake:map.unused')}</option>
          {tableFields.map((each) => (
            <option key={each} value={each}>
              {t(`intake:fields.${each}`)}
              {isRequired(each) ? ' *' : ''}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

function Zone({ draft, draw }: Pick<Props, 'draft' | 'draw'>) {
  const { t } = useTranslation(['intake']);
  return (
    <label className={css.called}>
      {t('intake:map.zone')}
      <select
        value={draft.zone}
        onChange={(event) => {
          const zone = event.target.value;
          if (isTableZone(zone)) draw({ ...draft, zone });
        }}
      >
        {Object.keys(tableZones)
          .filter(isTableZone)
          .map((zone) => (
            <option key={zone} value={zone}>
              {t(`intake:map.zones.${zone}`)}
            </option>
          ))}
      </select>
    </label>
  );
}

/** What is still needed before anything can be packed. */
function Missing({ groups }: { readonly groups: readonly (readonly TableField[])[] }) {
  const { t } = useTranslation(['intake']);
  const fields = groups
    .map((group) => group.map((field) => t(`intake:fields.${field}`)).join(` ${t('intake:map.or')} `))
    .join(', ');
  return (
    <p className={css.missing} data-missing={groups.length} role="status">
      {groups.length === 0 ? t('intake:map.ready') : t('intake:map.missing', { fields })}
      <span className={css.star}>* {t('intake:map.required')}</span>
    </p>
  );
}
