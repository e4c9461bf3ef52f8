import type { Language, Packer } from '#shared/bridge/settings.ts';

/** People as they are being named. */
export type Roster = readonly Packer[];

/** Somebody without a name yet, with a badge that nobody else has. */
export function newPerson(people: Roster, language: Language): Packer {
  let n = people.length + 1;
  while (people.some(({ id }) => id === `P${n}`)) n += 1;
  return { id: `P${n}`, name: '', language, role: 'packer', voice: 'numbers', mayTeach: false };
}

/** Those who have a name; rows left empty are nobody. */
export const named = (people: Roster): Roster =>
  people.map((person) => ({ ...person, name: person.name.trim() })).filter(({ name }) => name !== '');
