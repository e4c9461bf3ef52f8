/** What the practice scanner advises; see `guide.ts` of the practice feature for when. */
export type PracticeAdvice =
  | 'badge'
  | 'pin'
  /** In a practice shift: what lies in the bin, an empty bin, a torn label, nothing but waiting. */
  | 'bin'
  | 'bin-empty'
  | 'torn'
  | 'shift-waits'
  | 'item'
  | 'right-item'
  | 'no-barcode'
  | 'dismiss'
  | 'stop'
  | 'mark'
  | 'data'
  | 'data-same'
  | 'step'
  | 'slot'
  | 'insert'
  | 'box'
  | 'weigh'
  | 'waybill'
  | 'waybill-ok'
  | 'label'
  | 'label-waits'
  | 'label-failed'
  | 'labels-out'
  | 'label-maybe'
  | 'parked'
  | 'call'
  | 'next'
  | 'hand-over'
  | 'returns'
  | 'supply'
  | 'reason'
  | 'problem'
  | 'picture'
  | 'picture-ok'
  | 'no-picture'
  | 'loading'
  | 'offline'
  | 'empty';

/** Texts of the practice scanner, in one language. `advice` is one short sentence each: what to click. */
export interface PracticeText<T> {
  readonly title: T;
  readonly hide: T;
  readonly show: T;
  readonly click: T;
  readonly others: T;
  readonly advice: Readonly<Record<PracticeAdvice, T>>;
  readonly things: {
    readonly 'wrong-item': T;
    readonly unknown: T;
    readonly posting: T;
    readonly mark: T;
    readonly data: T;
    readonly waybill: T;
    readonly label: T;
    readonly 'torn-label': T;
    readonly 'other-label': T;
    readonly badge: T;
  };
  readonly shop: {
    readonly title: T;
    readonly online: T;
    readonly offline: T;
    readonly labels: T;
    readonly labelsOut: T;
    readonly cancel: T;
    readonly add: T;
    readonly failed: T;
  };
}
