import { useState } from 'react';
import { carrierNames } from '#shared/domain/rules/waybill/carriers.ts';
import { gramsOf, boxOf } from '#shared/domain/posting/progress.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import { formatWeight } from '#shared/text/format.ts';
import type { Screen, WaybillEntry } from '../../session/view.ts';
import { TableButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Frame } from './frame.tsx';
import { Lines } from './lines.tsx';
import { SideButtons } from './scan.tsx';
import { useTable } from './words.ts';

type Props = { readonly screen: Extract<Screen, { kind: 'waybill' }> };

const nameField = { 'zh-CN': 'zh', ru: 'ru', en: 'en' } as const;

function Typed() {
  const { t, actions } = useTable();
  const [typed, setTyped] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') actions.typed(typed.trim());
      }}
    >
      <input
        aria-label={t('tasks.waybill.title')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={t('tasks.waybill.hint')}
      />
    </form>
  );
}

function Entry({ entry }: { readonly entry: WaybillEntry }) {
  const { t, say, language, actions } = useTable();
  const match = entry.parsed.candidates.find((each) => each.carrier === entry.carrier);
  const good = entry.refusal === null && match !== undefined;
  const refusal = entry.refusal === null ? null : verdictOfRefusal(entry.refusal);
  const groups = match?.groups ?? [entry.parsed.number];
  return (
    <>
      <div
        className="card"
        style={{
          padding: '1.5rem 2rem',
          border: `.25rem solid ${good ? 'var(--ok)' : 'var(--bad)'}`,
          display: 'grid',
          gap: '1rem',
        }}
      >
        <div className="groups">
          {groups.map((group, i) => (
            <span key={i} className={/^\D+$/u.test(group) ? 'letters' : ''}>
              {group}
            </span>
          ))}
        </div>
        {match === undefined || refusal !== null ? null : (
          <div
            className="row"
            style={{ gap: '2rem', flexWrap: 'wrap', fontSize: '1.5rem', fontWeight: 700, color: 'var(--ok)' }}
          >
            <span className="row">
              <Icon name="check" /> {t('waybill.digits', { count: entry.parsed.number.length })}
            </span>
            <span className="row">
              <Icon name="check" />{' '}
              {match.checks.checkDigit === 'ok' ? t('waybill.checkDigit') : t('waybill.format')}
            </span>
            {entry.parsed.reading === 'as-typed' ? null : (
              <span className="row">
                <Icon name="swap" /> {t('waybill.corrected', { number: entry.parsed.number })}
              </span>
            )}
          </div>
        )}
        {refusal === null ? null : (
          <div role="alert" style={{ fontSize: '1.75rem', color: 'var(--bad)' }}>
            <b>{say(refusal.title)}</b>
            <br />
            {say(refusal.hint)}
          </div>
        )}
      </div>
      {match === undefined ? null : (
        <div className="card row" style={{ padding: '1.25rem 2rem', gap: '2rem', flexWrap: 'wrap' }}>
          <div>
            <div className="sub">
              {entry.parsed.candidates.length > 1 ? t('waybill.which') : t('waybill.recognised')}
            </div>
            <div className="name">{carrierNames[match.carrier][nameField[language]]}</div>
          </div>
          <div className="grow" />
          {entry.parsed.candidates
            .filter((each) => each.carrier !== entry.carrier)
            .slice(0, 3)
            .map((each) => (
              <TableButton key={each.carrier} icon="swap" onClick={() => actions.chooseCarrier(each.carrier)}>
                {carrierNames[each.carrier][nameField[language]]}
              </TableButton>
            ))}
        </div>
      )}
    </>
  );
}

/** The waybill number: scanned or typed, taken apart, its carrier named, and taken with OK. */
export function WaybillScreen({ screen }: Props) {
  const { t, actions, language } = useTable();
  const { entry, posting, work } = screen;
  const grams = gramsOf(work);
  const { city, region } = posting.snapshot.destination;
  return (
    <Frame posting={posting} work={work}>
      <main className="main" style={{ gridTemplateColumns: 'minmax(0,1fr) 17.5rem' }}>
        <div className="column">
          <div className="say" role="status">
            <Icon name="scan" />
            {t('tasks.waybill.title')}
          </div>
          {entry === null ? <Typed /> : <Entry entry={entry} />}
          {entry === null ? (
            <div className="stage" style={{ flex: 1 }}>
              <Icon
                name="truck"
                style={{ width: '16rem', height: '16rem', strokeWidth: 1.25, color: '#79827B' }}
              />
            </div>
          ) : (
            <div className="row foot" style={{ gap: '1rem' }}>
              {entry.refusal === null ? (
                <TableButton
                  icon="check"
                  kind="big-main"
                  onClick={() => actions.command({ kind: 'ok' })}
                  code="PL-OK"
                >
                  {t('buttons.waybillRight')}
                </TableButton>
              ) : null}
              <TableButton icon="undo" kind="big" onClick={() => actions.clearWaybill()}>
                {t('buttons.rescan')}
              </TableButton>
            </div>
          )}
        </div>
        <aside className="side">
          <Lines work={work} now={null} />
          <div className="sub">
            {grams === null ? null : (
              <>
                {t('tasks.weight')} <b>{formatWeight(grams, language)}</b>
                <br />
              </>
            )}
            {boxOf(work) === null ? null : (
              <>
                {t('line.box')} <b>{boxOf(work)}</b>
                <br />
              </>
            )}
            {city === null && region === null ? null : (
              <>
                {t('waybill.to')} <b>{city ?? region}</b>
              </>
            )}
          </div>
          <div className="grow" />
          <SideButtons />
        </aside>
      </main>
    </Frame>
  );
}
