import type { Settings } from '#shared/bridge/settings.ts';
import { labelCatalog } from '#shared/label/catalog.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import { labelWords } from '#shared/label/words.ts';
import { stockOf } from '#shared/label/size.ts';
import type { PrinterModel } from '#shared/printing/model.ts';
import type { PrinterSettings } from '#shared/printing/printer.ts';
import { modelIn } from './model-names.ts';

/** The test label of a printer as it is set now, in the station's language, on its own stock. */
export function testDoc(
  printer: PrinterSettings,
  models: readonly PrinterModel[] | null,
  settings: Settings,
): LabelDoc {
  const data = {
    words: labelWords[settings.language],
    station: settings.stationName,
    printer: printer.name === '' ? null : printer.name,
    dpi: printer.overrides.dpi ?? modelIn(models, printer.model)?.dpi ?? 203,
  };
  const design = { size: printer.size, offsetXMm: 0, offsetYMm: 0, hidden: [], logo: null };
  const [doc] = labelCatalog.test.compose(data, design, null);
  return doc ?? { ...stockOf(printer.size), items: [] };
}
