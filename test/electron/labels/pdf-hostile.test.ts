import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { stockOf } from '#shared/label/size.ts';
import { differingDots, pngDots } from '../../kit/dots.ts';
import { inlineEngine, must } from '../../kit/label-engine.ts';
import { codeContent, labelPdf, postingPage, rawPdf } from '../../kit/pdf-samples.ts';

const engine = inlineEngine();
const toPng = { dpi: 203, language: 'png', page: 1, stock: stockOf('75x120') } as const;
const box = '/MediaBox[0 0 212.598 340.157]';
const bars = codeContent('code128', 'AB-12345', { x: 20, y: 200 }, 0.375);
const good = labelPdf(postingPage('0208245774-0029-1', '%101%2345678'));
const wanted = await engine.renderPdf(good, toPng);

// Whatever came before, the next label is right to the dot.
afterEach(async () => {
  const next = must(await engine.renderPdf(good, toPng));
  expect(Buffer.from(next.bytes).equals(Buffer.from(must(wanted).bytes))).toBe(true);
});

/** A picture as object 5 that claims a size, with these bytes behind it. */
const pictured = (width: number, height: number, data: Uint8Array, bits = 1): Buffer =>
  rawPdf(`${box}/Resources<</XObject<</I 5 0 R>>>>`, `q 200 0 0 200 5 5 cm /I Do Q ${bars}`, [
    `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent ${bits}` +
      `/Filter/FlateDecode/Length ${data.length}>>\nstream\n${Buffer.from(data).toString('latin1')}\nendstream`,
  ]);

describe('files that want too much', () => {
  test('EN12 more pages than a batch of labels has are counted and refused before any is drawn', async () => {
    const many = rawPdf(box, bars, [], { times: 500 });
    const refused = { ok: false, error: { kind: 'too-many-pages', pages: 500, most: 60 } };
    expect(await engine.inspectPdf(many)).toEqual(refused);
    expect(await engine.renderPdf(many, { ...toPng, page: 3 })).toEqual(refused);
    expect((await engine.renderPdf(rawPdf(box, bars, [], { times: 60 }), { ...toPng, page: 60 })).ok).toBe(
      true,
    );
  });

  test('EN12 more bytes than a file of labels has', async () => {
    const padded = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(33 * 1024 * 1024, 0x20)]);
    expect(await engine.inspectPdf(padded)).toEqual({
      ok: false,
      error: { kind: 'too-large-file', bytes: padded.length, most: 32 * 1024 * 1024 },
    });
  });

  test('EN12 a page of absurd size is no label', async () => {
    const huge = rawPdf('/MediaBox[0 0 14400 14400]', '0 0 100 100 re f');
    expect(must(await engine.inspectPdf(huge)).pages[0]?.codes).toEqual([]);
    for (const larger of ['refuse', 'trim', 'shrink'] as const)
      expect(await engine.renderPdf(huge, { ...toPng, larger })).toMatchObject({
        error: { kind: 'page-larger-than-stock', answers: [] },
      });
  });

  test('EN12 a picture of absurd size is named, also inside a drawing', async () => {
    const picture =
      '<</Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 1/Length 1>>\nstream\n0\nendstream';
    const nested = rawPdf(`${box}/Resources<</XObject<</F 5 0 R>>>>`, `/F Do ${bars}`, [
      '<</Type/XObject/Subtype/Form/BBox[0 0 200 200]/Resources<</XObject<</I 6 0 R>>>>/Length 5>>\nstream\n/I Do\nendstream',
      picture,
    ]);
    expect(await engine.renderPdf(nested, toPng)).toEqual({
      ok: false,
      error: { kind: 'too-large-picture', pixels: 3_600_000_000, most: 50_000_000 },
    });
    expect(await engine.inspectPdf(nested)).toMatchObject({ error: { kind: 'too-large-picture' } });
  });

  test.each([
    ['that unpacks to gigabytes', pictured(60_000, 60_000, deflateSync(Buffer.alloc(4_000_000)))],
    ['that claims more than it has', pictured(2000, 2000, deflateSync(Buffer.alloc(100)))],
    ['that is torn', pictured(200, 200, deflateSync(Buffer.alloc(5000, 0x5a)).subarray(0, 9))],
    ['of size nought', pictured(0, 0, deflateSync(Buffer.alloc(1)))],
  ])('EN12 a picture %s costs no memory and stops nothing else', async (_, pdf) => {
    const result = await engine.renderPdf(pdf, toPng);
    if (!result.ok) expect(result.error.kind).toMatch(/^(?:torn|empty)-pdf$|^too-large-picture$/);
    else
      expect(must(await engine.readCodes(result.value.bytes)).map((code) => code.text)).toEqual(['AB-12345']);
    expect(process.memoryUsage.rss()).toBeLessThan(900e6);
  });

  test('EN12 drawings nested without end are given up by depth', async () => {
    const loop =
      '<</Type/XObject/Subtype/Form/BBox[0 0 200 300]/Resources<</XObject<</F 5 0 R>>>>/Length 5>>\nstream\n/F Do\nendstream';
    const result = await engine.renderPdf(
      rawPdf(`${box}/Resources<</XObject<</F 5 0 R>>>>`, `/F Do ${bars}`, [loop]),
      toPng,
    );
    if (result.ok) expect(must(await engine.readCodes(result.value.bytes))).toHaveLength(1);
  });
});

describe('files that want to do things', () => {
  test('EN12 scripts, forms and attachments do nothing; the label is the page', async () => {
    const plain = await pngDots(must(await engine.renderPdf(rawPdf(box, bars), toPng)).bytes);
    const script = '/S/JavaScript/JS(app.alert\\(1\\); this.print\\(\\);)';
    const busy = rawPdf(
      `${box}/AA<</O<<${script}>>>>/Annots[7 0 R]`,
      bars,
      [
        `<<${script}>>`,
        '<</Type/EmbeddedFile/Length 4>>\nstream\nMZ..\nendstream',
        '<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Ivan)/Rect[10 10 100 40]/F 4>>',
      ],
      {
        catalog:
          '/OpenAction 5 0 R/AcroForm<</Fields[7 0 R]/NeedAppearances true>>' +
          '/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>]>>/JavaScript<</Names[(x)5 0 R]>>>>',
      },
    );
    expect(differingDots(await pngDots(must(await engine.renderPdf(busy, toPng)).bytes), plain)).toBe(0);
  });

  test('EN12 a file that names another one on the network is drawn without it', async () => {
    const outside = rawPdf(`${box}/Resources<</XObject<</F 5 0 R>>>>`, `/F Do ${bars}`, [
      '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F<</FS/URL/F(http://127.0.0.1:9/x.pdf)>>/Page 0>>/Length 0>>\nstream\n\nendstream',
    ]);
    expect((await engine.renderPdf(outside, toPng)).ok).toBe(true);
  });
});
