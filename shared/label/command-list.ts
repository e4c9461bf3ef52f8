import { problemReasons, reprintReasons } from '../domain/posting/facts.ts';
import { commandCode, works, type StationCommand } from '../domain/rules/command-codes.ts';
import { usualCountries } from '../domain/rules/countries.ts';
import { languageCommands } from '../domain/rules/language-codes.ts';
import { largerAnswers } from './larger-answers.ts';
import type { CommandSheetData } from './data-lists.ts';
import { shows, type Look } from './look.ts';
import type { PlainCommand } from './words.ts';

/** A command with its code and the words beside it. */
export interface NamedCommand {
  readonly code: string;
  readonly name: string;
}

/** Commands of one kind under their heading. */
export interface CommandSection {
  readonly title: string;
  readonly commands: readonly NamedCommand[];
}

const plain: readonly Exclude<PlainCommand, 'shelf'>[] = [
  'ok',
  'undo',
  'skip',
  'next-box',
  'park',
  'reprint',
  'leave',
  'absent',
  'teach',
  'out',
];

/** How often one scan may count by a printed code (SC5). */
const timesOnSheet = [2, 5, 10];

const named = (command: StationCommand, name: string): NamedCommand => ({ code: commandCode(command), name });

function actions({ words }: CommandSheetData): NamedCommand[] {
  const said = words.commands.plain;
  return [
    ...plain.map((kind) => named({ kind }, said[kind])),
    named({ kind: 'shelf', shelf: null }, said.shelf),
    named({ kind: 'problem', reason: null }, said.problem),
    ...timesOnSheet.map((times) => named({ kind: 'times', times }, `× ${times}`)),
  ];
}

/** Everything that can be said to the station by a scan, by kind; what the design hides is left out. */
export function commandSections(data: CommandSheetData, look: Look): CommandSection[] {
  const words = data.words.commands;
  const reasons = [...new Set([...reprintReasons, ...problemReasons, ...largerAnswers])];
  const optional = (field: string, title: string, commands: readonly NamedCommand[]): CommandSection[] =>
    shows(look, field) && commands.length > 0 ? [{ title, commands }] : [];
  return [
    { title: words.actions, commands: actions(data) },
    { title: words.works, commands: works.map((work) => named({ kind: 'work', work }, words.work[work])) },
    { title: words.languages, commands: languageCommands },
    ...optional(
      'problems',
      words.problems,
      problemReasons.map((reason) => named({ kind: 'problem', reason }, words.problem[reason])),
    ),
    ...optional(
      'reasons',
      words.reasons,
      reasons.map((reason) => named({ kind: 'reason', reason }, words.reason[reason])),
    ),
    ...optional(
      'boxes',
      words.boxes,
      data.boxes.map(({ id, name }) => named({ kind: 'box', box: id }, `${words.box} ${name}`)),
    ),
    ...optional(
      'slots',
      words.slots,
      data.slots.map((slot) => named({ kind: 'slot', slot }, `${words.slot} ${slot}`)),
    ),
    ...optional(
      'weights',
      words.weights,
      data.grams.map((grams) => named({ kind: 'grams', grams }, `${grams} ${words.gram}`)),
    ),
    {
      title: words.countries,
      commands: usualCountries.map((country) => named({ kind: 'country', country }, words.country[country])),
    },
    ...optional(
      'badges',
      words.badges,
      data.packers.map(({ id, name }) => named({ kind: 'badge', packer: id }, name)),
    ),
  ];
}
