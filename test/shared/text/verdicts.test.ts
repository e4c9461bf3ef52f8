import type { SupplyRefusal } from '#shared/domain/supply/refusals.ts';
import { describe, expect, test } from 'vitest';
import { barcode, postingNumber, sku } from '#shared/kit/brand.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { unitFields } from '#shared/domain/rules/unit-data.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { WaybillRefusal } from '#shared/domain/rules/waybill/refusals.ts';
import { languages } from '#shared/bridge/settings.ts';
import type { Message } from '#shared/text/message.ts';
import { commandName } from '#shared/text/names.ts';
import { say } from '#shared/text/say.ts';
import { tellFinding, tellProductRefusal } from '#shared/text/tell-desk.ts';
import { tellMarketError, tellRefusal, tellPrint, tellTrouble } from '#shared/text/tell-outside.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import { allTexts } from '../../kit/all-texts.ts';
import { voiceOf } from '../../../renderer/text/voice.ts';

const i18n = allTexts('en');
const voices = languages.map((language) => voiceOf(i18n, language, 'Europe/Moscow'));
const spoken = (message: Message): string[] => voices.map((voice) => say(voice, message));
const inLanguage = (language: 'zh-CN' | 'ru' | 'en', message: Message): string =>
  say(voiceOf(i18n, language, 'Europe/Moscow'), message);

const fox = { sku: sku('1'), name: 'Кружка «Лиса» {{left}} $t(station:stop.word)' };
const by = postingNumber('0208245774-0029-1');

const waybills: { readonly [K in WaybillRefusal['kind']]: readonly Extract<WaybillRefusal, { kind: K }>[] } =
  {
    empty: [{ kind: 'empty' }],
    'wrong-length': [{ kind: 'wrong-length', got: 11, expected: [12, 15] }],
    'wrong-characters': [
      { kind: 'wrong-characters', at: 2, char: '-', wanted: null },
      { kind: 'wrong-characters', at: 2, char: 'x', wanted: { kind: 'digit' } },
      { kind: 'wrong-characters', at: 0, char: 'x', wanted: { kind: 'exactly', oneOf: ['SF', 'JD'] } },
    ],
    cyrillic: [
      { kind: 'cyrillic', at: 0, char: 'Ы', readings: [] },
      { kind: 'cyrillic', at: 0, char: 'В', readings: ['B1', 'V1'] },
    ],
    'check-digit': [{ kind: 'check-digit', at: 8, expected: '5', got: '4' }],
    'foreign-carrier': [{ kind: 'foreign-carrier', recognised: ['sf', 'russian-post'] }],
    'foreign-country': [{ kind: 'foreign-country', country: 'KZ', expected: ['RU', 'CN'] }],
    'missing-letters': [{ kind: 'missing-letters', letters: 'SF' }],
    'parcel-count': [{ kind: 'parcel-count', no: 2, of: 3 }],
    'which-carrier': [{ kind: 'which-carrier', candidates: ['zto', 'cdek'] }],
    'unknown-format': [{ kind: 'unknown-format' }],
  };

const detail = 'x';
const troubles = ['bad-key', 'deactivated', 'missing-role', 'ip-restricted', 'not-signed', 'no-key'] as const;
/** One of each error there is; the compiler asks for a new one as soon as the port has it. */
const marketErrors: { readonly [K in MarketError['kind']]: readonly Extract<MarketError, { kind: K }>[] } = {
  offline: [{ kind: 'offline', detail }],
  timeout: [{ kind: 'timeout', detail }],
  'rate-limited': [{ kind: 'rate-limited', retryAfterMs: 1_500 }],
  'circuit-open': [{ kind: 'circuit-open', retryAfterMs: 300_000 }],
  auth: troubles.map((trouble) => ({ kind: 'auth', trouble, detail })),
  'not-found': [{ kind: 'not-found', detail }],
  'not-ready': [{ kind: 'not-ready', detail }],
  'already-shipped': [{ kind: 'already-shipped', detail }],
  'already-cancelled': [{ kind: 'already-cancelled', detail }],
  'wrong-status': [{ kind: 'wrong-status', detail }],
  incomplete: [{ kind: 'incomplete', detail }],
  refused: [{ kind: 'refused', token: 'STOCK_TOO_BIG', detail }],
  'obsolete-method': [{ kind: 'obsolete-method', detail }],
  server: [{ kind: 'server', status: 502, detail }],
  garbled: [{ kind: 'garbled', detail }],
  'foreign-address': [{ kind: 'foreign-address', detail }],
};

const status = 'packing';
/** One of each refusal there is; the compiler asks for a new one as soon as the domain has it. */
const refusals: { readonly [C in PostingRefusal['code']]: readonly Extract<PostingRefusal, { code: C }>[] } =
  {
    'posting-absent': [{ code: 'posting-absent' }],
    'not-leaving': (['packing', 'label', 'scan-back', 'problem', 'reopened'] as const).map((lacks) => ({
      code: 'not-leaving',
      number: postingNumber('0208245774-0029-1'),
      lacks,
    })),
    'batch-foreign': [
      { kind: 'carrier', carrier: 'sf' } as const,
      { kind: 'carriage', warehouse: 'Софьино-2', method: null, methodId: null } as const,
      { kind: 'named', name: 'Почта России' } as const,
    ].map((taker) => ({
      code: 'batch-foreign',
      number: postingNumber('0208245774-0029-1'),
      taker,
      batch: { kind: 'carrier', carrier: 'zto' },
    })),
    'not-returnable': [{ code: 'not-returnable', status }],
    'return-unclear': [
      { code: 'return-unclear', numbers: [] },
      { code: 'return-unclear', numbers: [by] },
    ],
    'judge-first': [{ code: 'judge-first', left: 2 }],
    'batch-already': [{ code: 'batch-already', parcel: postingNumber('0208245774-0029-1') }],
    'batch-incomplete': [{ code: 'batch-incomplete', parcels: [postingNumber('0208245774-0029-2')] }],
    'nothing-to-teach': [{ code: 'nothing-to-teach' }],
    'teach-by-unknown': [{ code: 'teach-by-unknown', read: '4601' }],
    'teach-refused': [
      { code: 'product-unknown', sku: fox.sku } as const,
      { code: 'barcode-of-another', barcode: barcode('4601'), owner: fox.sku } as const,
      { code: 'barcode-of-market', barcode: barcode('4601') } as const,
      { code: 'units-implausible', units: 5000 } as const,
      { code: 'not-permitted', what: 'teach' } as const,
      ...(['empty', 'too-long', 'command', 'marking', 'parcel', 'insert'] as const).map(
        (why) => ({ code: 'barcode-unusable', barcode: barcode('4601'), why }) as const,
      ),
    ].flatMap((refusal) => [
      { code: 'teach-refused', refusal, owner: fox.name } as const,
      { code: 'teach-refused', refusal, owner: null } as const,
    ]),
    'shelve-by-unknown': [{ code: 'shelve-by-unknown', read: '4601' }],
    'not-a-shelf': (['product', 'barcode', 'parcel'] as const).map((why) => ({
      code: 'not-a-shelf',
      read: '4601',
      why,
    })),
    'shelve-refused': [
      { code: 'product-unknown', sku: fox.sku } as const,
      { code: 'guide-too-large', pictures: 4, letters: 400 } as const,
      { code: 'shelf-too-long', most: 30 } as const,
      { code: 'not-permitted', what: 'shelve' } as const,
    ].map((refusal) => ({ code: 'shelve-refused', refusal })),
    'not-packing': [{ code: 'not-packing', status }],
    'not-confirmable': [{ code: 'not-confirmable', status }],
    'check-failed': [
      {
        code: 'check-failed',
        findings: [
          { code: 'address-incomplete', missing: ['flat'] },
          { code: 'past-cutoff', cutoffAt: 0 },
          { code: 'nothing-to-pack' },
        ],
      },
    ],
    'not-openable': [{ code: 'not-openable', status: 'something-new' }],
    'nothing-to-pack': [{ code: 'nothing-to-pack' }],
    'plan-outdated': [{ code: 'plan-outdated' }],
    'wrong-item': [
      { code: 'wrong-item', got: fox, expected: fox, read: '1' },
      { code: 'wrong-item', got: fox, expected: null, read: '1' },
    ],
    'one-too-many': [1, 2, 5, 21].map((wanted) => ({ code: 'one-too-many', thing: fox, wanted, units: 1 })),
    'unknown-code': [{ code: 'unknown-code', read: '4607086152140' }],
    'mark-first': [{ code: 'mark-first', thing: fox }],
    'mark-unreadable': [{ code: 'mark-unreadable', trouble: 'separator-lost' }],
    'mark-of-another': [{ code: 'mark-of-another', gtin: '04601234567893', expected: null }],
    'mark-used': [{ code: 'mark-used', by }],
    'mark-not-wanted': [{ code: 'mark-not-wanted' }],
    'scanned-twice': [{ code: 'scanned-twice', thing: fox, read: '4601234567893' }],
    'times-marked': [{ code: 'times-marked', thing: fox }],
    'supply-refused': [
      { code: 'supply-absent', read: 'x' },
      { code: 'supply-not-open', status: 'closed' },
      { code: 'supply-number', read: 'x' },
      { code: 'supply-exists' },
      { code: 'supply-empty' },
      { code: 'supply-too-many', most: 2000 },
      { code: 'supply-quantity', name: fox.name, quantity: 0 },
      { code: 'supply-packed-more', name: fox.name, packed: 3 },
      { code: 'carton-empty' },
      { code: 'carton-open', place: 'C1' },
      { code: 'carton-many', most: 999 },
      ...[1, 2, 5].map((pieces) => ({ code: 'kit-lacks', name: fox.name, pieces }) as const),
      { code: 'label-first', place: 'P1' },
      { code: 'on-pallet-already', place: 'C2', pallet: 'P1' },
      { code: 'pallet-empty' },
      { code: 'pallet-open', place: 'P2' },
      { code: 'place-weight', grams: 2_000_000 },
      ...[1, 2, 5, 21].map((pieces) => ({ code: 'supply-short', pieces }) as const),
    ].map((refusal) => ({ code: 'supply-refused', refusal: refusal as SupplyRefusal })),
    'kit-by-parts': [{ code: 'kit-by-parts', thing: fox }],
    'times-off': [{ code: 'times-off' }],
    'data-first': unitFields.map((field) => ({ code: 'data-first', thing: fox, field })),
    'data-wrong': unitFields.flatMap((field) =>
      (['form', 'check-digit', 'no-country', 'not-offered', 'implausible'] as const).map((trouble) => ({
        code: 'data-wrong',
        field,
        trouble,
        read: 'x',
      })),
    ),
    'data-used': [{ code: 'data-used', field: 'imei', by }],
    'data-needed': unitFields.map((field) => ({ code: 'data-needed', field })),
    'data-not-wanted': [{ code: 'data-not-wanted' }],
    'weight-off': [fox, null].flatMap((unit) =>
      [-170, 230].flatMap((off) =>
        [true, false].map((final) => ({
          code: 'weight-off',
          grams: 1000 + off,
          source: 'typed',
          final,
          doubt: { usual: 1000, off, unit },
        })),
      ),
    ),
    'weight-over': [true, false].map((final) => ({
      code: 'weight-over',
      grams: 31_000,
      source: 'scale',
      limit: 30_000,
      final,
    })),
    'size-over': [{ code: 'size-over', grams: 900, source: 'scale', final: false }],
    'nothing-to-undo': [{ code: 'nothing-to-undo' }],
    'not-permitted': [
      { code: 'not-permitted', what: 'reprint' },
      { code: 'not-permitted', what: 'undo-others' },
    ],
    'already-shipping': [{ code: 'already-shipping' }],
    'no-such-step': [{ code: 'no-such-step', stepId: 's1' }],
    'step-required': [{ code: 'step-required', stepId: 's1' }],
    'pin-first': [{ code: 'pin-first' }],
    'pin-wrong': [1, 2, 4].map((left) => ({ code: 'pin-wrong', left })),
    'pin-wait': [{ code: 'pin-wait', until: 0 }],
    'goods-first': [1, 2, 5].map((left) => ({ code: 'goods-first', left })),
    'box-not-allowed': [{ code: 'box-not-allowed', box: 'S', only: ['M', 'L'] }],
    'step-needs-value': [{ code: 'step-needs-value', stepId: 's1' }],
    'weight-implausible': [{ code: 'weight-implausible', grams: 99_000 }],
    'waybill-refused': Object.values(waybills)
      .flat()
      .map((refusal) => ({ code: 'waybill-refused', refusal })),
    'waybill-used': [{ code: 'waybill-used', by }],
    'waybill-not-due': [{ code: 'waybill-not-due' }],
    'no-photo': (
      ['no-camera', 'denied', 'busy', 'lost', 'failed', 'starting', 'no-room', 'disk'] as const
    ).map((why) => ({ code: 'no-photo', why })),
    'scale-waits': (['moving', 'zero', 'negative', 'over', 'under', 'fault'] as const).map((why) => ({
      code: 'scale-waits',
      why,
    })),
    'split-impossible': (['way', 'shipping', 'empty-box', 'nothing-left'] as const).map((why) => ({
      code: 'split-impossible',
      why,
    })),
    'not-packed': [{ code: 'not-packed', left: 3 }],
    'label-not-ready': [{ code: 'label-not-ready' }],
    'label-not-printed': [{ code: 'label-not-printed' }],
    'reprint-needs-reason': [{ code: 'reprint-needs-reason' }],
    'maybe-printed': [{ code: 'maybe-printed' }],
    'wrong-label': [
      { code: 'wrong-label', expected: ['1'], got: '2', owner: null },
      { code: 'wrong-label', expected: ['1'], got: '2', owner: by },
    ],
    'wave-wants': [{ code: 'wave-wants', slot: 7 }],
    'wrong-slot': [{ code: 'wrong-slot', slot: 7, got: 6 }],
    'slot-first': [{ code: 'slot-first', slot: 7 }],
    'slot-incomplete': [1, 2, 5].map((left) => ({ code: 'slot-incomplete', slot: 7, left })),
    'slot-empty': [{ code: 'slot-empty', slot: 7 }],
    'empty-first': [{ code: 'empty-first', slot: 7 }],
    'take-back': [{ code: 'take-back', thing: fox, slot: 7 }],
    'shelf-taken': [{ code: 'shelf-taken', shelf: 4, by }],
    'not-parkable': [{ code: 'not-parkable', status }],
    cancelled: [{ code: 'cancelled', reason: 'x' }],
    'parcel-cancelled': [{ code: 'parcel-cancelled', parcel: by, reason: 'x' }],
    'handed-over': [{ code: 'handed-over' }],
    'not-read-lately': [{ code: 'not-read-lately', minutes: 10 }],
    'not-closed': [{ code: 'not-closed', status }],
    'problem-open': [{ code: 'problem-open', reason: 'damaged' }],
    'no-problem': [{ code: 'no-problem' }],
    'reason-needed': [{ code: 'reason-needed' }],
    'not-virtual': [{ code: 'not-virtual', physical: ['A', 'B'] }],
    'virtual-way': [{ code: 'virtual-way' }],
    'presale-date': [{ code: 'presale-date' }],
    'virtual-number': [{ code: 'virtual-number', read: 'ABC' }],
    'wrong-moment': [{ code: 'wrong-moment', status: 'start' }],
  };

/** Whole in every language: no key shown instead of a text, no place left open, no sentence ended twice. */
function expectWhole(message: Message): void {
  for (const text of spoken(message)) {
    expect(text, message.key).not.toContain(message.key.split(':')[1]);
    expect(text.replaceAll(fox.name, ''), message.key).not.toMatch(/[{}]|undefined|\[object|null|\.\.|\$t/);
    expect(text.length, message.key).toBeGreaterThan(0);
  }
}

describe('every refusal about a posting is told in every language', () => {
  const every = Object.values(refusals).flat();
  test.each(every.map((refusal) => [refusal.code, refusal] as const))('%s', (_, refusal) => {
    const verdict = verdictOfRefusal(refusal);
    for (const message of [verdict.title, verdict.hint, verdict.next]) expectWhole(message);
  });

  test('the five grounds and their sounds are the ones the packer learnt', () => {
    const groundOf = (code: PostingRefusal['code']) => {
      const [first] = refusals[code];
      const verdict = first && verdictOfRefusal(first);
      return [verdict?.kind, verdict?.sound];
    };
    expect(groundOf('wrong-item')).toEqual(['wrong', 'wrong']);
    expect(groundOf('wrong-label')).toEqual(['wrong', 'wrong']);
    expect(groundOf('one-too-many')).toEqual(['many', 'many']);
    expect(groundOf('unknown-code')).toEqual(['unknown', 'unknown']);
    expect(groundOf('cancelled')).toEqual(['stop', 'stop']);
    expect(groundOf('goods-first')).toEqual(['notice', 'notice']);
    expect(groundOf('waybill-refused')).toEqual(['notice', 'wrong']);
  });

  test('the words of a verdict in the language of the packer', () => {
    const [three] = refusals['one-too-many'].slice(-1);
    const verdict = verdictOfRefusal(three ?? { code: 'unknown-code', read: '' });
    expect(spoken(verdict.title)).toEqual(['多了一件', 'Лишняя единица', 'One too many']);
    expect(inLanguage('ru', verdict.hint)).toContain('нужна 21');
    const names = verdictOfRefusal({
      code: 'waybill-refused',
      refusal: waybills['which-carrier'][0] ?? { kind: 'empty' },
    });
    expect(spoken(names.hint)).toEqual([
      '可能是：中通快递或CDEK 快递。请选择。',
      'Может быть: ZTO Express или СДЭК. Выберите.',
      'It may be: ZTO Express or CDEK. Choose one.',
    ]);
  });

  test('names of goods are shown as they are, never read as templates', () => {
    const verdict = verdictOfRefusal({ code: 'mark-first', thing: fox });
    for (const text of spoken(verdict.hint)) expect(text).toContain(fox.name);
  });

  test('weights and lists are written as the language does', () => {
    const weight = verdictOfRefusal({ code: 'weight-implausible', grams: 99_000 });
    expect(spoken(weight.hint).map((text) => text.slice(0, 8))).toEqual([
      '99.00\u00a0kg',
      '99,00\u00a0кг',
      '99.00\u00a0kg',
    ]);
    const length = verdictOfRefusal({
      code: 'waybill-refused',
      refusal: { kind: 'wrong-length', got: 11, expected: [12, 15] },
    });
    expect(inLanguage('ru', length.hint)).toBe('Прочитано знаков: 11, должно быть 12 или 15.');
  });

  test('a status and a reason this version does not know are shown, not hidden', () => {
    expect(inLanguage('en', verdictOfRefusal({ code: 'not-openable', status: 'frozen' }).hint)).toContain(
      'frozen',
    );
    expect(inLanguage('en', verdictOfRefusal({ code: 'problem-open', reason: 'rain' }).hint)).toContain(
      'rain',
    );
  });
});

describe('everything else that can go wrong is told in every language', () => {
  test('LM10 every kind of the marketplace, every trouble with a key, and the one word an outbox keeps of each', () => {
    const silent = 'offline timeout rate-limited circuit-open not-ready already-shipped server garbled'.split(
      ' ',
    );
    for (const error of Object.values(marketErrors).flat()) {
      const telling = tellMarketError(error);
      [telling.title, telling.hint].forEach(expectWhole);
      expect(telling.sound === null).toBe(silent.includes(error.kind));
      const word = error.kind === 'auth' ? `auth-${error.trouble}` : error.kind;
      expectWhole(tellTrouble(word));
      if (error.kind !== 'refused') expect(spoken(tellTrouble(word))[2]).not.toBe('trying again');
      expect(spoken(tellRefusal(word))[2]).not.toBe('trying again');
    }
  });

  test('marketplace, by what the packer may do about it', () => {
    const waits = tellMarketError({ kind: 'rate-limited', retryAfterMs: 1500 });
    expect(inLanguage('en', waits.hint)).toContain('2 s');
    expect(waits.sound).toBeNull();
    expect(tellMarketError({ kind: 'already-cancelled', detail: '' }).sound).toBe('stop');
    expect(tellMarketError({ kind: 'auth', trouble: 'deactivated', detail: '' }).sound).toBe('notice');
    const refused = tellMarketError({
      kind: 'refused',
      token: 'HAS_INCORRECT_STATUS',
      detail: 'secret body',
    });
    for (const telling of [waits, refused]) [telling.title, telling.hint].forEach(expectWhole);
    expect(spoken(refused.hint).join()).not.toContain('secret');
  });

  test('labels and prints; one that came out is not told', () => {
    expect(tellPrint({ outcome: 'printed', detail: null })).toBeNull();
    const maybe = tellPrint({ outcome: 'maybe', detail: 'cut' });
    const failed = tellPrint({ outcome: 'failed', detail: 'label-foreign' });
    const strange = tellPrint({ outcome: 'failed', detail: 'paper-jam-7' });
    expect(failed && inLanguage('en', failed.title)).toBe('Label of another parcel');
    expect(strange && inLanguage('en', strange.title)).toBe('The label did not print');
    for (const telling of [maybe, failed, strange])
      for (const message of telling ? [telling.title, telling.hint] : []) expectWhole(message);
  });

  test('findings and product refusals', () => {
    const tellings = [
      tellFinding({ code: 'over-limit', what: 'weight', value: 26_000, limit: 25_000 }),
      tellFinding({ code: 'over-limit', what: 'size', value: 1300, limit: 1200 }),
      tellFinding({ code: 'wants-data', what: ['gtd', 'moon_phase'] }),
      tellFinding({ code: 'address-incomplete', missing: ['city', 'flat'] }),
      tellFinding({ code: 'past-cutoff', cutoffAt: Date.UTC(2026, 10, 21, 14) }),
      tellProductRefusal({ code: 'units-implausible', units: 9000 }),
    ];
    for (const { title, hint } of tellings) [title, hint].forEach(expectWhole);
    expect(inLanguage('ru', tellings[0]?.hint ?? tellings[1]!.hint)).toBe(
      '26,00\u00a0кг, предел 25,00\u00a0кг.',
    );
    expect(inLanguage('en', tellings[2]!.hint)).toContain('moon_phase');
    expect(inLanguage('ru', tellings[4]!.hint)).toBe('Срок был 21.11 17:00.');
  });

  test('the one word the outbox keeps becomes a reason in plain words', () => {
    for (const word of [
      null,
      'offline',
      'label-pending',
      'unreachable',
      'auth',
      'POSTING_IS_LOCKED',
      'whatever',
    ])
      expectWhole(tellTrouble(word));
    expect(inLanguage('ru', tellTrouble('label-pending'))).toBe('маркетплейс готовит этикетку');
    expect(inLanguage('en', tellTrouble('POSTING_IS_LOCKED'))).toContain('POSTING_IS_LOCKED');
  });

  test('command codes on the sheet', () => {
    expect(spoken(commandName({ kind: 'grams', grams: 1420 }))).toEqual(['1420 克', '1420 г', '1420 g']);
    expect(inLanguage('ru', commandName({ kind: 'reason', reason: 'lost' }))).toBe('Этикетка потеряна');
    expect(inLanguage('zh-CN', commandName({ kind: 'problem', reason: null }))).toBe('异常');
  });
});
