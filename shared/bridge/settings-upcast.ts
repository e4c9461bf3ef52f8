type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Version 1 knew one printer, described by its language, and one size for stickers. */
function fromOne(settings: Json): Json {
  const { printer, stickerSize, ...rest } = settings;
  const old = isJson(printer) ? printer : {};
  const language = typeof old['language'] === 'string' ? old['language'] : 'zpl';
  const hasDots = language === 'zpl' || language === 'tspl';
  const dpi = hasDots && old['dpi'] === 203 ? null : (old['dpi'] ?? null);
  const size = old['size'] ?? '75x120';
  const connection =
    old['transport'] === 'tcp' ? { kind: 'tcp', host: old['host'], port: old['port'] } : { kind: 'folder' };
  const design = { size: stickerSize, offsetXMm: 0, offsetYMm: 0, hidden: [], logo: null };
  return {
    ...rest,
    version: 2,
    printers: [
      {
        id: 'P1',
        name: '1',
        model: hasDots ? `generic-${language}-203` : `generic-${language}`,
        connection,
        size,
        media: 'gap',
        gapMm: 2,
        offsetX: old['offsetX'] ?? 0,
        offsetY: old['offsetY'] ?? 0,
        overrides: { dpi, darkness: null, speed: null, compression: null },
        larger: [],
      },
    ],
    routes: {},
    designs: stickerSize === undefined || stickerSize === size ? {} : { handling: design },
    logos: [],
  };
}

/** Version 2 had one policy for all warehouses, and no word on storage or on tables: the defaults fill those in. */
const fromTwo = (settings: Json): Json => ({ ...settings, version: 3 });

/** Settings of an older version as this one writes them; anything else comes back as it is. */
export function upcastSettings(settings: Json): Json {
  switch (settings['version']) {
    case 1:
      return fromTwo(fromOne(settings));
    case 2:
      return fromTwo(settings);
    default:
      return settings;
  }
}
