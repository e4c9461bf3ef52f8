import { ok, type Result } from '#shared/kit/result.ts';
import type { LabelEngine, Rendered, RenderPdfOptions } from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';

/** A kept PDF with its SHA-256 (hex), and the dots kept beside it, or null where there are none yet. */
export interface KeptPage {
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly dots: Uint8Array | null;
}

/** Bytes for the printer; `dots` is what to keep from now on where the kept ones did not serve, else null. */
export interface RenderedPage extends Rendered {
  readonly dots: Uint8Array | null;
}

/**
 * Prints a kept page from its kept dots; where they are missing or of another printer, stock or answer they are made anew
 * (tens of milliseconds, two readings of codes) and given back to be kept.
 */
export async function renderKeptPage(
  engine: Pick<LabelEngine, 'preparePdf' | 'renderDots'>,
  { pdf, sha256, dots }: KeptPage,
  options: RenderPdfOptions,
): Promise<Result<RenderedPage, LabelError>> {
  const wanted = { ...options, sha256 };
  if (dots !== null) {
    const kept = await engine.renderDots(dots, wanted);
    if (kept.ok) return ok({ ...kept.value, dots: null });
    if (kept.error.kind !== 'stale-dots') return kept;
  }
  const fresh = await engine.preparePdf(pdf, options);
  if (!fresh.ok) return fresh;
  const { file } = fresh.value;
  const rendered = await engine.renderDots(file, wanted);
  return rendered.ok ? ok({ ...rendered.value, dots: file }) : rendered;
}
