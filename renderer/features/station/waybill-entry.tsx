import type { ReactNode } from 'react';
import { carrierName, type CarrierCode } from '#shared/domain/rules/waybill/carriers.ts';
import type { WaybillMatch } from '#shared/domain/rules/waybill/match.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { WaybillEntry } from '../../session/view.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { useTable } from './words.ts';

const nameField = { 'zh-CN': 'zh', ru: 'ru', en: 'en' } as const;

/** Carriers offered beside the one taken for granted. */
const OFFERED = 3;

function useCarrierName(): (carrier: CarrierCode) => string {
  const { language } = useTable();
  return (carrier) => carrierName(carrier)[nameField[language]];
}

function Check({ icon = 'check', children }: { readonly icon?: IconName; readonly children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      {children}
    </li>
  );
}

/** What speaks for the number; a line about a check digit only for carriers that have one. */
function Checks({ entry, match }: { readonly entry: WaybillEntry; readonly match: WaybillMatch }) {
  const { t } = useTable();
  const nameOf = useCarrierName();
  const { parsed } = entry;
  return (
    <ul className="checks">
      <Check>{t('waybill.digits', { count: parsed.number.length })}</Check>
      {match.checks.checkDigit === 'ok' ? <Check>{t('waybill.checkDigit')}</Check> : null}
      {match.checks.prefix === 'match' ? (
        <Check>{t('table:waybill.own', { carrier: nameOf(match.carrier) })}</Check>
      ) : (
        <Check>{t('waybill.format')}</Check>
      )}
      {parsed.reading === 'as-typed' ? null : (
        <Check icon="swap">{t('waybill.corrected', { number: parsed.number })}</Check>
      )}
    </ul>
  );
}

/** Whose number it is; where several may be meant, all of them to choose from. */
function Carrier({ entry, match }: { readonly entry: WaybillEntry; readonly match: WaybillMatch }) {
  const { t, actions } = useTable();
  const nameOf = useCarrierName();
  // In the order in which SKIP goes through them (NO3).
  const { candidates } = entry.parsed;
  const at = candidates.indexOf(match);
  const others = [...candidates.slice(at + 1), ...candidates.slice(0, at)];
  return (
    <div className="carrier">
      <span className="carrier-sign" aria-hidden="true">
        {carrierName(match.carrier).short}
      </span>
      <div className="grow">
        <div className="sub">{others.length > 0 ? t('waybill.which') : t('waybill.recognised')}</div>
        <div className="carrier-name">{nameOf(match.carrier)}</div>
      </div>
      {others.slice(0, OFFERED).map(({ carrier }, i) => (
        <button
          key={carrier}
          type="button"
          className="choice carrier-other"
          onClick={() => actions.chooseCarrier(carrier)}
        >
          {nameOf(carrier)}
          {i === 0 ? <small>PL-SKIP</small> : null}
        </button>
      ))}
    </div>
  );
}

/** A number as it was read: in groups, with what speaks for it, or why it is not taken. */
export function WaybillNumber({ entry }: { readonly entry: WaybillEntry }) {
  const { say } = useTable();
  const match = entry.parsed.candidates.find((each) => each.carrier === entry.carrier);
  const refusal = entry.refusal === null ? null : verdictOfRefusal(entry.refusal);
  const groups = match?.groups ?? [entry.parsed.number];
  return (
    <>
      <div className={`number-read ${refusal === null && match !== undefined ? 'good' : 'bad'}`}>
        <div className={`groups ${entry.parsed.number.length > 15 ? 'long' : ''}`}>
          {groups.map((group, i) => (
            <span key={i} className={/^\D+$/u.test(group) ? 'letters' : ''}>
              {group}
            </span>
          ))}
        </div>
        {match !== undefined && refusal === null ? <Checks entry={entry} match={match} /> : null}
        {refusal === null ? null : (
          <div role="alert" className="number-trouble">
            <b>{say(refusal.title)}</b>
            <p>{say(refusal.hint)}</p>
          </div>
        )}
      </div>
      {match === undefined || refusal !== null ? null : <Carrier entry={entry} match={match} />}
    </>
  );
}
