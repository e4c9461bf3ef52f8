import { isCommandCode, parseCommandCode } from '#shared/domain/rules/command-codes.ts';
import { gtin14, isGtin } from '#shared/domain/rules/gtin.ts';
import { languageOfCode } from '#shared/domain/rules/language-codes.ts';
import { markIdentity, normaliseMarking, parseMarkingCode } from '#shared/domain/rules/marking.ts';
import { shelfFromCode } from '#shared/domain/rules/shelf-codes.ts';
import { carriers } from '#shared/domain/rules/waybill/carriers.ts';
import { checkWaybill, parseWaybill, recogniseWaybill } from '#shared/domain/rules/waybill/check.ts';
import { checkPattern, fitsPattern } from '#shared/domain/rules/waybill/own.ts';
import { checkVirtualNumber } from '#shared/domain/rules/waybill/virtual.ts';
import { interpretScan } from '../../../renderer/scan/interpret.ts';
import { bytesOf, must, textOf, type FuzzTarget } from '../target.ts';

const GS = '\u001d';
const aims = [null, ']d2', ']C1', ']E0', ']Q3', ']e0', ']d1'] as const;

const seeds = [
  `0104600000000017215abcdEF${GS}91EE06${GS}92dGVzdGluZ3Rlc3Rpbmd0ZXN0aW5ndGVzdGluZ3Rlc3Rpbmc=`,
  `]d20104600439931256215Nl7YrVgkq${GS}93dGVz`,
  '(01)04600439931256(21)abc',
  '4600439931256',
  '00012345600012',
  '0208245774-0029-1',
  'PL-BADGE-ANNA',
  'PL-PACKED',
  'PL-SHELF-A-01-%D0%AF',
  'PL-LANG-RU',
  'RA644000001RU',
  '80110014123451',
  'YT2412345678901',
  '10087654321 1/3',
  'ЗД-ИФВПУ-ФТТФ',
  'SF1234567890123',
];

/** What scanners type: codes of goods, marks, commands, badges, shelves, numbers of carriers. */
const scans: FuzzTarget = {
  name: 'scans',
  words: [
    GS,
    ']d2',
    ']C1',
    '01',
    '21',
    '(01)',
    'PL-',
    'PL-BADGE-',
    'PL-SHELF-',
    'PL-QTY-',
    '%',
    '%E0%A4%A',
    'RU',
    '№',
    '１２３',
  ],
  seeds: () => Promise.resolve(seeds.map(bytesOf)),
  open: () =>
    Promise.resolve({
      run: (input) => {
        const text = textOf(input);
        const aim = aims[(input[0] ?? 0) % aims.length] ?? null;
        const meaning = interpretScan({ text, alternate: text.toUpperCase(), aim });
        const command = parseCommandCode(text);
        must(command === null || isCommandCode(text), 'a command begins as commands do');
        const mark = parseMarkingCode(text);
        if (mark.ok) must(markIdentity(mark.value).length > 14, 'a mark has an identity');
        normaliseMarking(text);
        languageOfCode(text);
        shelfFromCode(text);
        if (isGtin(text)) gtin14(text);
        const parsed = parseWaybill(text);
        recogniseWaybill(text);
        for (const carrier of carriers) checkWaybill(text, carrier);
        const own = checkPattern(text.slice(0, 40));
        if (own.ok) fitsPattern(text, own.value);
        checkVirtualNumber(text, 'VN');
        return `${meaning.kind} ${command?.kind ?? '-'} ${mark.ok ? 'mark' : mark.error} ${parsed.refusal?.kind ?? 'waybill'}`;
      },
    }),
};

/** What comes over the scanner. */
export const scanTargets: readonly FuzzTarget[] = [scans];
