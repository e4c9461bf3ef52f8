import { describe, expect, it } from 'vitest';
import { searchPackages, type LicensedPackage } from '../../../../renderer/features/health/use-licences.ts';

const of = (name: string, licence: string, by: string): LicensedPackage => ({
  name,
  version: '1.0.0',
  licence,
  by,
  text: '',
});
const packages = [
  of('react', 'MIT', 'Meta'),
  of('idb', 'ISC', 'Jake Archibald'),
  of('noto-sans', 'OFL-1.1', ''),
];
const found = (typed: string): readonly string[] => searchPackages(packages, typed).map(({ name }) => name);

describe('AB2 a package is found', () => {
  it('by its name, its licence or whoever made it, in any case', () => {
    expect(found('REACT')).toEqual(['react']);
    expect(found('ofl')).toEqual(['noto-sans']);
    expect(found('archibald')).toEqual(['idb']);
  });

  it('by every word that was typed, and all where nothing was', () => {
    expect(found('isc jake')).toEqual(['idb']);
    expect(found('mit jake')).toEqual([]);
    expect(found('  ')).toEqual(['react', 'idb', 'noto-sans']);
  });
});
