import { useMemo, useState } from 'react';
import { countryCodes, usualCountries } from '#shared/domain/rules/countries.ts';
import { commandCode } from '#shared/domain/rules/command-codes.ts';
import { Typing } from './typing.tsx';
import css from './unit-data.module.css';
import { useTable } from './words.ts';

/** Countries shown as buttons. */
const SHOWN = 6;

/** Names of countries in the packer's language; a code the system has no name for stands for itself. */
function useCountryName(): (code: string) => string {
  const { language } = useTable();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    return (code) => (/^[A-Z]{2}$/u.test(code) ? (names.of(code) ?? code) : code);
  }, [language]);
}

/** Countries to choose from: the last one and the usual ones, or those whose name begins like what is typed. */
function useFound(typed: string, { offered, same }: Props): readonly string[] {
  const nameOf = useCountryName();
  const all = offered ?? countryCodes;
  const text = typed.toLocaleLowerCase();
  if (text === '') {
    const usual = usualCountries.filter((code) => all.includes(code));
    return [...new Set([...(same === null ? [] : [same]), ...usual])].slice(0, SHOWN);
  }
  const named = all.filter((code) => nameOf(code).toLocaleLowerCase().startsWith(text));
  const exact = all.filter((code) => code.toLowerCase() === text);
  return [...new Set([...exact, ...named])].slice(0, SHOWN);
}

interface Props {
  readonly offered: readonly string[] | null;
  /** The country that was said of this product before: OK takes it again. */
  readonly same: string | null;
}

/** The country of manufacture by a tap, or typed until the first one fits. */
export function CountryChoice({ offered, same }: Props) {
  const { t, actions } = useTable();
  const nameOf = useCountryName();
  const [typed, setTyped] = useState('');
  const found = useFound(typed, { offered, same });
  const [first] = found;
  return (
    <>
      <div className={css.countries}>
        {found.map((country) => (
          <button
            key={country}
            type="button"
            className={`choice ${country === same ? 'best' : ''}`}
            onClick={() => actions.command({ kind: 'country', country })}
          >
            <span>{nameOf(country)}</span>
            <small>{country === same ? 'PL-OK' : commandCode({ kind: 'country', country })}</small>
          </button>
        ))}
      </div>
      <Typing
        label={t('data:typed.country')}
        change={setTyped}
        take={(text) => {
          if (first === undefined) actions.typed(text);
          else actions.command({ kind: 'country', country: first });
        }}
      />
    </>
  );
}
