import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../../renderer');

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

/** Words of the code that stand for a price or for a buyer's contact. */
const secret = /\b(?:\w*[kK]opecks|buyerName|snapshot\.destination|useMoney|currency)\b/u;

/**
 * Every file of the window's features that touches a price or a contact, and what keeps it from whoever lacks the right.
 * A new one does not pass without its line here.
 */
const kept: Readonly<Record<string, string>> = {
  'features/carriers/report-tab.tsx': "useMay('money')",
  'features/queue/detail-buyer.tsx': "useMay('buyers')",
  'features/tracking/claims-tab.tsx': "useMay('money')",
  'features/tracking/claim-form.tsx': "useMay('money')",
  'features/returns/answer-form.tsx': 'inside the wishes page',
  'features/carriers/tariff-csv.ts': 'inside the prices tab',
  'features/tracking/claims-csv.ts': 'inside the claims tab',
  'features/station/proposed.tsx': "mayDo(packer, 'money')",
  'features/station/waybill.tsx': 'a town, no address',
  'features/rules/condition-kinds.ts': 'a threshold of the house',
  'features/rules/condition-row.tsx': 'a threshold of the house',
  'features/rules/use-sentence.ts': 'a threshold of the house',
  'features/settings/inserts-list.tsx': 'a threshold of the house',
  'parts/evidence-pack.ts': 'inside the evidence buttons',
  'parts/history.tsx': 'useMoney()',
  'parts/message-form.tsx': "useMay('buyers')",
  'parts/proposal-view.tsx': 'useMoney()',
  'parts/use-money.ts': "useMay('money')",
};

/** What is no price and no contact, though it stands beside one in the code. */
const harmless: ReadonlySet<string> = new Set(['a threshold of the house', 'a town, no address']);

/** What stands around those that are kept by another file. */
const around: Readonly<Record<string, readonly [file: string, guard: string]>> = {
  'inside the wishes page': ['features/returns/wishes-page.tsx', "useMay('buyers')"],
  'inside the prices tab': ['features/carriers/prices-tab.tsx', "useMay('money')"],
  'inside the claims tab': ['features/tracking/claims-tab.tsx', "useMay('money')"],
  'inside the evidence buttons': ['parts/evidence-buttons.tsx', "useMay('buyers')"],
};

const textOf = (file: string): string => sources.find((each) => each.file === file)?.text ?? '';
const touching = sources
  .filter(({ file, text }) => /^(?:features|parts)\//u.test(file) && secret.test(text))
  .map(({ file }) => file);

it('RR6 every page and file that touches a price or a contact is known, with what keeps it', () => {
  expect(touching.toSorted()).toEqual(Object.keys(kept).toSorted());
});

it.each(Object.entries(kept).filter(([, how]) => !harmless.has(how)))(
  'RR6 RR7 %s is kept by %s',
  (file, how) => {
    const [where, guard] = around[how] ?? [file, how];
    expect(textOf(where)).toContain(guard);
  },
);

/** Every place from which a person takes a table or text out as a file, and what of it could be a price or a contact. */
const files: Readonly<Record<string, 'nothing' | 'money'>> = {
  'features/carriers/prices-tab.tsx': 'money',
  'features/carriers/report-tab.tsx': 'money',
  'features/reports/audit.tsx': 'nothing',
  'features/reports/card.tsx': 'money',
  'features/tracking/claims-tab.tsx': 'money',
};

/** Where a file of sums is kept from whoever may not see them, if not where it is saved. */
const keeper: Readonly<Record<string, string>> = {
  'features/reports/card.tsx': 'features/reports/use-report.ts',
};

const saving = sources
  .filter(
    ({ file, text }) => file.startsWith('features/') && /\b(?:saveText|saveFile|saveTable)\(/u.test(text),
  )
  .map(({ file }) => file);

it.each(saving)('RR6 the file that %s saves holds no sum for whoever may not see one', (file) => {
  if ((files[file] ?? 'nothing') === 'money')
    expect(textOf(keeper[file] ?? file)).toContain("useMay('money')");
  else expect(textOf(file)).not.toMatch(secret);
});

it('RR6 no place that saves sums is listed that saves nothing any more', () => {
  expect(Object.keys(files).filter((file) => !saving.includes(file))).toEqual([]);
});

it('WA6 the table takes of a destination the town alone', () => {
  expect(textOf('features/station/waybill.tsx')).not.toMatch(/\b(?:buyerName|phone|address)\b/u);
});
