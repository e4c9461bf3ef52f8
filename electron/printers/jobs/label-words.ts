import { assertNever } from '#shared/kit/assert-never.ts';
import type { LabelError } from '#shared/label/errors.ts';

/** Closed word for a label that could not be made, as `PrintResult.detail` carries it. */
export function wordOfLabelError(error: LabelError): string {
  switch (error.kind) {
    case 'torn-pdf':
    case 'encrypted-pdf':
    case 'empty-pdf':
    case 'no-such-page':
    case 'stale-dots':
      return 'label-torn';
    case 'too-many-pages':
    case 'too-large-file':
    case 'too-large-picture':
      return 'label-too-large';
    case 'page-larger-than-stock':
      return 'label-larger-than-stock';
    case 'codes-lost':
    case 'codes-lost-by-shrinking':
      return 'label-unreadable';
    case 'unfit-label':
      return 'unfit';
    case 'worker-lost':
      return 'engine-lost';
    case 'wider-than-head':
    case 'wrong-dpi':
    case 'font-missing':
      return error.kind;
    default:
      return assertNever(error);
  }
}
