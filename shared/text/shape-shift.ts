type Mistake = 'wrong-item' | 'short' | 'cancelled' | 'torn-label';
type Met = 'caught' | 'late' | 'missed' | 'not-met';

/** Texts of the practice shift, in one language. `told`: what became of each planted mistake, and what to do next time. */
export interface ShiftText<T> {
  readonly begin: T;
  readonly about: T;
  readonly filling: T;
  readonly progress: T;
  readonly rules: T;
  readonly end: T;
  readonly score: T;
  readonly figures: T;
  readonly slips: T;
  readonly understood: T;
  readonly names: Readonly<Record<Mistake, T>>;
  readonly told: Readonly<Record<Mistake, Readonly<Record<Met, T>>>>;
}
