import * as v from 'valibot';
import type { LabelLanguage } from '#shared/label/languages.ts';
import { printerModelSchema, type PrinterModel } from '#shared/printing/model.ts';
import brother from './models/brother.json' with { type: 'json' };
import generic from './models/generic.json' with { type: 'json' };
import gprinter from './models/gprinter.json' with { type: 'json' };
import others from './models/others.json' with { type: 'json' };
import receipt from './models/receipt.json' with { type: 'json' };
import tsc from './models/tsc.json' with { type: 'json' };
import xprinter from './models/xprinter.json' with { type: 'json' };
import zebra from './models/zebra.json' with { type: 'json' };

/** Every model there is, generic ones last. A file that breaks the schema throws when the program starts. */
export const printerModels: readonly PrinterModel[] = v.parse(v.array(printerModelSchema), [
  ...zebra,
  ...tsc,
  ...xprinter,
  ...gprinter,
  ...others,
  ...brother,
  ...receipt,
  ...generic,
]);

const byId = new Map(printerModels.map((model) => [model.id, model]));

/** The model of an id; null where this version does not know it. */
export const modelOf = (id: string): PrinterModel | null => byId.get(id) ?? null;

/** What else is known of a printer that names itself. */
export interface ModelHints {
  readonly language?: LabelLanguage | null;
  readonly dpi?: PrinterModel['dpi'] | null;
}

/** The longest of a model's names that stands in a text as a word of its own; 0 where none does. */
function likeness({ answersTo }: PrinterModel, text: string): number {
  const found = answersTo.filter((name) => {
    const at = text.indexOf(name);
    return at >= 0 && !/[a-z0-9]/u.test(text[at - 1] ?? '');
  });
  return Math.max(0, ...found.map((name) => name.length));
}

/**
 * The model that names itself in a text; null where none does. The longest name wins, and what language and dpi say must
 * not be against it.
 */
export function modelNamed(
  text: string,
  { language = null, dpi = null }: ModelHints = {},
): PrinterModel | null {
  const lower = text.toLowerCase();
  const [best] = printerModels
    .filter(
      (model) => (language === null || model.language === language) && (dpi === null || model.dpi === dpi),
    )
    .map((model) => ({ model, like: likeness(model, lower) }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  return best?.model ?? null;
}
