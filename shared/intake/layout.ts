import { tableFields, type Columns } from './fields.ts';
import { tidyHeader } from './header-words.ts';

/** Headers of a table, each told apart from the others: a second `Name` becomes `Name (2)`, an empty one its letter. */
export function distinctHeaders(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((cell, i) => {
    const name =
      cell
        .replace(/^\uFEFF/u, '')
        .trim()
        .slice(0, 180) || columnLetter(i);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** The letter a spreadsheet shows above a column; `place` from 0. */
export function columnLetter(place: number): string {
  const rest = Math.floor(place / 26) - 1;
  return `${rest < 0 ? '' : columnLetter(rest)}${String.fromCharCode(65 + (place % 26))}`;
}

/** The sum of a header: two tables with the same columns in the same order have the same one (FNV-1a, twice 32 bits). */
export function layoutOf(header: readonly string[]): string {
  const text = header.map(tidyHeader).join('\u001f');
  const sum = (start: number): string => {
    let hash = start;
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return `${header.length}-${sum(0x811c9dc5)}${sum(0x2f0b4c47)}`;
}

/** A remembered mapping of these fields as places in this header; fields whose column is gone are left out. */
export function columnsAt(
  fields: readonly string[],
  names: Readonly<Record<string, string>>,
  header: readonly string[],
): Record<string, number> {
  const distinct = distinctHeaders(header);
  const pairs = Object.entries(names).flatMap(([field, name]) => {
    const place = distinct.indexOf(name);
    return fields.includes(field) && place >= 0 ? [[field, place] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** A remembered mapping of postings as places in this header. */
export const columnsOf = (names: Readonly<Record<string, string>>, header: readonly string[]): Columns =>
  columnsAt(tableFields, names, header);

/** A mapping as it is remembered: field → header text. */
export function namesOf(
  columns: Readonly<Record<string, number>>,
  header: readonly string[],
): Record<string, string> {
  const distinct = distinctHeaders(header);
  const pairs = Object.entries(columns).flatMap(([field, place]) => {
    const name = distinct[place];
    return name === undefined ? [] : [[field, name] as const];
  });
  return Object.fromEntries(pairs);
}
