/** Texts of a packer's own pace, in one language. */
export interface PaceText<T> {
  readonly own: T;
  readonly private: T;
  readonly doneBy: T;
}
