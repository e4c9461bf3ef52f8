import { describe, expect, test } from 'vitest';
import { classifyOzon } from '../../../../electron/market/ozon/errors.ts';

/** Every word that the documentation gives for reading, assembly, papers, labels and cancelling, and what it means to us. */
const words: readonly (readonly [word: string, kind: string, token?: string])[] = [
  ['POSTING_NOT_FOUND', 'not-found'],
  ['NOT_FOUND_ERROR', 'not-found'],
  ['PERIOD_IS_TOO_LONG', 'refused'],
  ['POSTING_ALREADY_SHIPPED', 'already-shipped'],
  ['POSTING_ALREADY_CANCELLED', 'already-cancelled'],
  ['HAS_INCORRECT_STATUS', 'wrong-status'],
  ['TRANSITION_IS_NOT_POSSIBLE', 'wrong-status'],
  ["Posting must have 'awaiting_packaging' status", 'wrong-status'],
  ['HAS_INCORRECT_PRODUCT_QUANTITY', 'refused'],
  ['UNKNOW_PRODUCT', 'refused'],
  ['UNKNOWN_PRODUCT_DEFINED', 'refused'],
  ['EXEMPLAR_INFO_NOT_FILLED_COMPLETELY', 'incomplete'],
  ['WEIGHT_IS_REQUIRED', 'incomplete'],
  ['GTD_MUST_BE_SPECIFIED_FOR_PRODUCT_COUNTRY', 'incomplete'],
  ['EXEMPLAR_INFO_ALREADY_DEFINED', 'refused'],
  ['MANDATORY_MARK_REDUNDANT', 'refused'],
  ['INCORRECT_OVH_FOR_POSTING', 'refused'],
  ['HAS_INCORRECT_TPL_INTEGRATION_TYPE', 'refused'],
  ['SHIP_FBP_POSTINGS_IS_FORBIDDEN', 'refused'],
  ['MULTIBOX_NOT_ALLOWED_FOR_FBS', 'refused'],
  ['GTD_IS_REQUIRED_ONLY_FOR_LEGAL_CUSTOMER', 'refused'],
  ['WEIGHT_IS_OUT_OF_RANGE', 'refused'],
  ['77001009 does not belong to product 1617000000', 'refused', 'EXEMPLAR_OF_ANOTHER_PRODUCT'],
  ["The next postings aren't ready", 'not-ready'],
  ['INVALID_ARGUMENT', 'refused'],
  ['NO_POSTINGS_FOR_BATCH_DOWNLOAD', 'wrong-status'],
  ['label not allowed for delivered postings', 'wrong-status'],
  ['POSTING_NUMBERS_IS_INCORRECT_FOR_COMPANY', 'not-found'],
  ['HAS_INCORRECT_CANCEL_REASON', 'refused'],
];

describe.each(words)('%s', (word, kind, token = word) => {
  test.each([400, 403, 404, 409, 500])('AS25 is of one kind and keeps its word (HTTP %i)', (status) => {
    const bodies = [
      { code: 3, message: word, details: [] },
      { code: 9, message: `assembly: ${word}` },
      { message: word },
      { error: { code: 'BAD_REQUEST', message: word, data: [] } },
    ];
    for (const json of bodies) {
      const error = classifyOzon({ status, json, text: JSON.stringify(json), retryAfterMs: null });
      expect(error.kind).toBe(kind);
      expect('detail' in error && error.detail).toContain(word);
      if (error.kind === 'refused') expect(error.token).toBe(token);
    }
  });
});

test('AS25 a word of tomorrow is refused under its own name', () => {
  const json = { code: 3, message: 'GOODS_ARE_TOO_BLUE' };
  expect(classifyOzon({ status: 400, json, text: '', retryAfterMs: null })).toEqual({
    kind: 'refused',
    token: 'GOODS_ARE_TOO_BLUE',
    detail: 'GOODS_ARE_TOO_BLUE',
  });
});
