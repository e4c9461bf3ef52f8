import { eanCheckDigit } from '#shared/label/ean.ts';

/** Codes that the bench draws. */
export type BenchCode = 'code128' | 'ean13' | 'qr' | 'gs1datamatrix';

const digits = (seed: number, length: number): string =>
  String((seed * 7_368_787 + 1_234_567) % 10 ** length).padStart(length, '0');

/** A posting number that no other seed has. */
export const postingOf = (seed: number): string =>
  `${digits(seed, 10)}-${String(seed % 10_000).padStart(4, '0')}-1`;

/** A right EAN-13 under a Russian prefix. */
export function eanOf(seed: number): string {
  const head = `460${digits(seed, 9)}`;
  return head + eanCheckDigit(`${head}0`);
}

/** A marking code as the Russian state system issues them: AI 01, 21, 91, 92; 44 characters of signature. */
function markingOf(seed: number): string {
  const serial = `5K${digits(seed, 10)}A`;
  const signature = `${digits(seed, 12)}abcdEFGHijklMNOPqrstUVWXyz0123+/`.slice(0, 44);
  return `010${eanOf(seed)}21${serial}\u001D91EE11\u001D92${signature}`;
}

/** What a code of this kind usually carries, different for every seed. */
export const valueOf: Record<BenchCode, (seed: number) => string> = {
  code128: (seed) => `WB-GI-${digits(seed, 9)}`,
  ean13: eanOf,
  qr: (seed) => `https://pack.example/p/${postingOf(seed)}?box=1&of=2&weight=1420`,
  gs1datamatrix: markingOf,
};
