import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { formatMoment, splitPostingNumber } from '#shared/text/format.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { ReadFile } from './intake-state.ts';
import css from './intake.module.css';

/** Postings on one page of the preview: thousands of rows must not slow the desk down. */
const PAGE = 100;

/** What would be taken in, page by page. */
export function PreviewTable({ file }: { readonly file: ReadFile }) {
  const { t } = useTranslation('desk');
  const [first, setFirst] = useState(0);
  const { postings } = file.preview;
  if (postings.length === 0) return null;
  return (
    <>
      {/* Keys scroll it: thousands of rows, and nothing in it that could have the focus. */}
      <div
        className={css.tableBox}
        role="region"
        aria-label={t('intake.found', { count: postings.length })}
        tabIndex={0}
      >
        <table className={css.table}>
          <thead>
            <tr>
              <th className={css.colNumber}>{t('intake.column.number')}</th>
              <th className={css.colCutoff}>{t('intake.column.cutoff')}</th>
              <th>{t('intake.column.goods')}</th>
              <th className={css.colUnits}>{t('intake.column.quantity')}</th>
              <th className={css.colStatus}>{t('intake.column.status')}</th>
              <th className={css.colResult}>{t('intake.column.result')}</th>
            </tr>
          </thead>
          <tbody>
            {postings.slice(first, first + PAGE).map((posting) => (
              <Row key={posting.number} posting={posting} known={file.known.has(posting.number)} />
            ))}
          </tbody>
        </table>
      </div>
      {postings.length > PAGE ? <Pager first={first} total={postings.length} turn={setFirst} /> : null}
    </>
  );
}

function Row({ posting, known }: { readonly posting: PostingSnapshot; readonly known: boolean }) {
  const { t, i18n } = useTranslation(['app', 'tracking']);
  const { timeZone } = useStarted();
  const { light, bold } = splitPostingNumber(posting.number);
  const units = posting.lines.reduce((sum, line) => sum + line.quantity, 0);
  const [main] = posting.lines;
  return (
    <tr>
      <td className="pn">
        {light}
        <b>{bold}</b>
      </td>
      <td>
        {posting.cutoffAt === null
          ? t('intake.noCutoff')
          : formatMoment(posting.cutoffAt, i18n.language as Language, timeZone)}
      </td>
      <td title={posting.lines.map((line) => `${line.name} × ${line.quantity}`).join('\n')}>
        <span className={css.goods}>
          <span className={css.name}>{main?.name}</span>
          {posting.lines.length > 1 ? <span>{`+${posting.lines.length - 1}`}</span> : null}
        </span>
      </td>
      <td className={css.units}>{units}</td>
      <td title={posting.rawStatus}>
        {posting.phase === 'unknown' ? posting.rawStatus : t(`tracking:phases.${posting.phase}`)}
      </td>
      <td>
        <span className={known ? 'tag' : 'tag ok'}>{t(known ? 'intake.isKnown' : 'intake.isNew')}</span>
      </td>
    </tr>
  );
}

function Pager({
  first,
  total,
  turn,
}: {
  readonly first: number;
  readonly total: number;
  readonly turn: (first: number) => void;
}) {
  const { t } = useTranslation('app');
  return (
    <div className={css.pager}>
      <button
        type="button"
        className="b sm"
        disabled={first === 0}
        onClick={() => turn(Math.max(0, first - PAGE))}
      >
        {t('intake.previous')}
      </button>
      <span>{t('intake.page', { from: first + 1, to: Math.min(total, first + PAGE), total })}</span>
      <button
        type="button"
        className="b sm"
        disabled={first + PAGE >= total}
        onClick={() => turn(first + PAGE)}
      >
        {t('intake.next')}
      </button>
    </div>
  );
}
