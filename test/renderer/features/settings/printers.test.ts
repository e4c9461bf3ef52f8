import { describe, expect, it } from 'vitest';
import type { Identified } from '#shared/printing/found.ts';
import { printerModels } from '../../../../electron/printers/models.ts';
import { toBlackAndWhite } from '../../../../renderer/features/settings/labels/black-and-white.ts';
import { modelOfAnswer } from '../../../../renderer/parts/model-of-answer.ts';

const silent: Identified = { language: null, model: null, dpi: null, condition: 'unknown', says: '' };

describe('a printer that was asked who it is', () => {
  it('SU5 is the model it names, else the generic one of its language and head, else nothing', () => {
    expect(modelOfAnswer({ ...silent, model: 'zebra-gk420d' }, printerModels)?.id).toBe('zebra-gk420d');
    const speaks = { ...silent, language: 'tspl', dpi: 300 } as const;
    expect(modelOfAnswer(speaks, printerModels)).toMatchObject({ language: 'tspl', dpi: 300 });
    expect(modelOfAnswer({ ...silent, language: 'zpl' }, printerModels)?.id).toMatch(/^generic-zpl/u);
    expect(modelOfAnswer({ ...silent, model: 'gone' }, printerModels)).toBeNull();
    expect(modelOfAnswer(silent, printerModels)).toBeNull();
  });
});

describe('a logo', () => {
  it('SU7 is black where it is darker than half grey on white paper, white elsewhere, and never see-through', () => {
    const pixels = new Uint8ClampedArray(
      [
        [0, 0, 0, 255], // black
        [120, 120, 120, 255], // dark grey
        [140, 140, 140, 255], // light grey
        [0, 0, 0, 40], // a shadow: nearly paper
        [255, 220, 0, 255], // yellow
      ].flat(),
    );
    toBlackAndWhite(pixels);
    const shades = [0, 1, 2, 3, 4].map((i) => Array.from(pixels.subarray(i * 4, i * 4 + 4)));
    const black = [0, 0, 0, 255];
    const white = [255, 255, 255, 255];
    expect(shades).toEqual([black, black, white, white, white]);
  });
});
