/** What the screens ask of a window while they are loaded; nothing is laid out where there is none. */
class NoLayout {
  observe(): void {
    return undefined;
  }
  unobserve(): void {
    return undefined;
  }
  disconnect(): void {
    return undefined;
  }
}

globalThis.ResizeObserver ??= NoLayout;
