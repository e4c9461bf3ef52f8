import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { labelLanguages } from '#shared/label/languages.ts';
import { printerModelSchema } from '#shared/printing/model.ts';
import { folderPrinter } from '#shared/printing/printer.ts';
import { modelNamed, modelOf, printerModels } from '../../../electron/printers/models.ts';

const folder = path.resolve(import.meta.dirname, '../../../electron/printers/models');

test('PN20 every file of models is loaded, every model fits the schema and names its source', () => {
  const filed = readdirSync(folder).flatMap((file) =>
    v.parse(v.array(printerModelSchema), JSON.parse(readFileSync(path.join(folder, file), 'utf8'))),
  );
  expect(filed.map(({ id }) => id).sort()).toEqual(printerModels.map(({ id }) => id).sort());
  expect(filed.every(({ source }) => source.length > 10)).toBe(true);
});

test('PN20 no id is given twice, and every name a printer answers to is lower case', () => {
  const ids = printerModels.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const name of printerModels.flatMap(({ answersTo }) => answersTo))
    expect(name).toBe(name.toLowerCase());
});

test('PN20 there is a generic model of every language; the printer a station starts with is one', () => {
  const generic = printerModels.filter(({ id }) => id.startsWith('generic-'));
  expect(new Set(generic.map(({ language }) => language))).toEqual(new Set(labelLanguages));
  expect(modelOf(folderPrinter('100x150').model)?.language).toBe('zpl');
  expect(modelOf('made-up')).toBeNull();
});

test('a packing that a language does not have is nowhere', () => {
  const known = {
    zpl: ['acs', 'z64', 'hex'],
    tspl: ['tiles', 'none'],
    escpos: ['none'],
    ql: ['packbits', 'none'],
    pdf: ['none'],
    png: ['none'],
  };
  for (const { language, compression, id } of printerModels)
    expect(known[language], id).toContain(compression);
});

test('PN21 a printer is known by what it calls itself; the resolution tells twins apart', () => {
  expect(modelNamed('ZD420-300dpi,V84.20.21Z,12,8192KB', { language: 'zpl', dpi: 300 })?.id).toBe(
    'zebra-zd420-300',
  );
  expect(modelNamed('MFG:Xprinter;CMD:XPP,XL;MDL:XP-420B;CLS:PRINTER;')?.id).toBe('xprinter-xp-420b');
  expect(modelNamed('Zebra GK420d (203 dpi) - ZPL')?.id).toBe('zebra-gk420d');
  expect(modelNamed('TE200', { language: 'zpl' })).toBeNull();
  expect(modelNamed('HP LaserJet 1020')).toBeNull();
  expect(modelNamed('PN310')).toBeNull();
  expect(modelNamed('')).toBeNull();
});
