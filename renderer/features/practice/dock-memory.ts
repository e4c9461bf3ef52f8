const KEY = 'packline.practice-dock';

/** Whether the dock was left open; open where nobody said. */
export function wasOpen(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== 'closed';
  } catch {
    // A browser that keeps nothing opens it each time.
    return true;
  }
}

/** Keeps whether the dock is open; a browser that keeps nothing opens it again. */
export function rememberOpen(open: boolean): void {
  try {
    window.localStorage.setItem(KEY, open ? 'open' : 'closed');
  } catch {
    // A convenience only: nothing but the dock's fold is forgotten.
  }
}
