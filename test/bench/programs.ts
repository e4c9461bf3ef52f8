/** Programs a row needs: command → Debian package. */
export type Programs = Readonly<Record<string, string>>;

/** What a row needs where it needs a browser; provided for by whoever starts the bench. */
export const browser = 'chromium';

/** Makes programs available; false where that did not work. */
export type EnsurePrograms = (programs: Programs) => Promise<boolean>;
