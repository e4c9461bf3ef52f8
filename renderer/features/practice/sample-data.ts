import { passesLuhn, type UnitField } from '#shared/domain/rules/unit-data.ts';

/** The body with its check digit of Luhn. */
function withLuhn(body: string): string {
  const found = Array.from('0123456789').find((digit) => passesLuhn(body + digit));
  return body + (found ?? '');
}

/** What stands on a unit or its papers, for practice and tests; `serial` (13 digits at most) makes numbers of single units unlike all others. */
export function sampleUnitData(field: UnitField, serial: number, grams: number | null): string {
  const own = String(serial).padStart(13, '0').slice(-13);
  switch (field) {
    case 'imei':
      return withLuhn(`3${own}`);
    case 'uin':
      return `643${own}`;
    case 'grams':
      return String(grams ?? 250);
    case 'country':
      return 'CN';
    case 'gtd':
      return '10714440/110922/0012345';
    case 'rnpt':
      return '10714440/110922/0012345/1';
  }
}
