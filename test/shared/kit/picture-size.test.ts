import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayUnpack, pictureSize } from '#shared/kit/picture-size.ts';

const canvas = createCanvas(321, 45);
const files: Readonly<Record<string, Buffer>> = {
  png: canvas.toBuffer('image/png'),
  jpeg: canvas.toBuffer('image/jpeg'),
  webp: canvas.toBuffer('image/webp'),
  avif: canvas.toBuffer('image/avif'),
  gif: Buffer.concat([Buffer.from('GIF89a'), Buffer.from([65, 1, 45, 0, 0, 0, 0, 0])]),
};

test.each(Object.entries(files))('HD15 the size of a %s stands in its head', (_, bytes) => {
  expect(pictureSize(bytes)).toEqual({ width: 321, height: 45 });
  expect(mayUnpack(bytes)).toBe(true);
});

test('HD15 a small file that announces gigabytes is not unpacked, and neither is what is no picture', () => {
  const huge = canvas.toBuffer('image/png');
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  expect(mayUnpack(huge)).toBe(false);
  const none = canvas.toBuffer('image/png');
  none.writeUInt32BE(0, 16);
  expect(mayUnpack(none)).toBe(false);
  for (const text of ['', '<svg/>', '%PDF-1.4', 'BM']) expect(mayUnpack(Buffer.from(text))).toBe(false);
});

test('HD15 no bytes stop it', () => {
  const heads = Object.values(files);
  const damaged = fc
    .tuple(
      fc.nat({ max: heads.length - 1 }),
      fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 255 }))),
      fc.nat({ max: 400 }),
    )
    .map(([kind, changes, length]) => {
      const bytes = Buffer.from(heads[kind] ?? []);
      for (const [at, byte] of changes) bytes[2 + at] = byte;
      return bytes.subarray(0, length);
    });
  fc.assert(
    fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 60 })), (bytes) => {
      const size = pictureSize(bytes);
      expect(size === null || (size.width >= 0 && size.height >= 0)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
