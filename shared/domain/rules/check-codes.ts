import { GS } from './marking.ts';

/** Codes by which a scanner is checked, in the order they are asked for. */
export const checkNames = ['letters', 'matrix', 'digits'] as const;

/** One of `checkNames`. */
export type CheckName = (typeof checkNames)[number];

/** What each of them says; their pictures in `art/` carry the same. */
export const checkCodes: Readonly<Record<CheckName, string>> = {
  /** Both cases and the signs that Code 128 and keyboards disagree about. */
  letters: 'PaCk-LiNe 09.+/$%',
  /** As a marking code: GS between the fields, signs and a long tail behind them. */
  matrix: `010460123456789321aB"c(d%1<${GS}91EE11${GS}92QWxhZGRpbjpvcGVuIHNlc2FtZQ+/Zz09`,
  /** Zeros in front that must stay, longer than any product number. */
  digits: '00123456789012345675',
};
