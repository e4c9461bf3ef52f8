/** What the wedge needs of a keyboard event. */
export interface KeyLike {
  readonly type: 'down' | 'up';
  /** Physical key, `KeyboardEvent.code`. */
  readonly code: string;
  /** What the layout made of it, `KeyboardEvent.key`. */
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly altGraph: boolean;
  readonly meta: boolean;
  readonly capsLock: boolean;
  readonly repeat: boolean;
  /** When the key went down, ms on a clock that never jumps (`KeyboardEvent.timeStamp`). */
  readonly at: number;
  /** When the page got round to it, same clock; on a busy computer later than `at`. */
  readonly heard?: number;
}

/** Whether an input method has taken the key; nobody can take it back from there. */
export const takenByInputMethod = (event: KeyLike): boolean => event.key === 'Process';

/** A key as the browser tells it. */
export const keyLikeOf = (event: KeyboardEvent): KeyLike => ({
  type: event.type === 'keydown' ? 'down' : 'up',
  code: event.code,
  key: event.key,
  shift: event.shiftKey,
  ctrl: event.ctrlKey,
  alt: event.altKey,
  altGraph: event.getModifierState('AltGraph'),
  meta: event.metaKey,
  capsLock: event.getModifierState('CapsLock'),
  repeat: event.repeat,
  at: event.timeStamp,
  heard: Math.max(event.timeStamp, performance.now()),
});
