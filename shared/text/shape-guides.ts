/** Texts of packing guides at the desk, in one language. */
export interface GuidesText<T> {
  readonly open: T;
  readonly has: T;
  readonly title: T;
  readonly hint: T;
  readonly pictures: T;
  readonly addPicture: T;
  readonly dropPicture: T;
  readonly picture: T;
  readonly save: T;
  readonly remove: T;
  readonly cancel: T;
  readonly wrong: Readonly<
    Record<'not-picture' | 'too-many' | 'too-large' | 'no-room' | 'disk' | 'not-kept', T>
  >;
}
