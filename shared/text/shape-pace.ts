/** Texts of a packer's own pace, in one language. */
export interface PaceText<T> {
  readonly own: T;
  readonly private: T;
  readonly doneBy: T;
  /** In place of `private` where packers are listed by their pace. */
  readonly listed: T;
  /** At the table where nobody works yet: packers are listed by their pace. */
  readonly toldAll: T;
  readonly team: {
    readonly closed: T;
    readonly left: T;
    readonly pace: T;
    readonly noPace: T;
    readonly hint: T;
    readonly people: T;
    readonly off: T;
    readonly on: T;
    readonly switchOn: T;
    readonly switchOff: T;
    readonly notSaved: T;
    readonly nobody: T;
    readonly few: T;
    readonly usualPerHour: T;
    readonly savePeople: T;
    readonly savePostings: T;
    readonly reading: T;
    readonly unread: T;
    readonly kinds: Readonly<Record<'single' | 'multi' | 'mixed', T>>;
    readonly columns: Readonly<
      Record<
        | 'day'
        | 'time'
        | 'station'
        | 'packer'
        | 'posting'
        | 'kind'
        | 'lines'
        | 'units'
        | 'steps'
        | 'seconds'
        | 'usual'
        | 'index'
        | 'parcels'
        | 'single'
        | 'multi'
        | 'mixed'
        | 'perHour',
        T
      >
    >;
  };
}
