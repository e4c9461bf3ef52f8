import type { RenderOptions } from '#shared/label/engine.ts';
import { stockOf, type Dpi, type Stock } from '#shared/label/size.ts';
import type { PrinterModel } from '#shared/printing/model.ts';
import type { PrinterSettings } from '#shared/printing/printer.ts';
import { modelOf } from '../models.ts';

/** How labels are made for one printer: its model, with what its settings say otherwise. */
export interface PrinterProfile {
  readonly settings: PrinterSettings;
  readonly model: PrinterModel;
  readonly stock: Stock;
  readonly options: RenderOptions;
}

/** Resolution of a printer: as its settings say, else its model; what most have where neither is known. */
export const dpiOf = (printer: PrinterSettings | null): Dpi =>
  printer?.overrides.dpi ?? modelOf(printer?.model ?? '')?.dpi ?? 203;

/** Puts a printer's settings over its model. */
export function profileOf(settings: PrinterSettings, model: PrinterModel): PrinterProfile {
  const { overrides } = settings;
  const darkness = overrides.darkness ?? model.darkness?.usual ?? null;
  const speed = overrides.speed ?? model.speed?.usual ?? null;
  return {
    settings,
    model,
    stock: stockOf(settings.size),
    options: {
      dpi: overrides.dpi ?? model.dpi,
      language: model.language,
      printer: {
        offsetX: model.offsetX + settings.offsetX,
        offsetY: model.offsetY + settings.offsetY,
        compression: overrides.compression ?? model.compression,
        media: settings.media,
        gapMm: settings.gapMm,
        widthDots: model.widthDots,
        ...(darkness === null ? {} : { darkness }),
        ...(speed === null ? {} : { speed }),
      },
    },
  };
}
