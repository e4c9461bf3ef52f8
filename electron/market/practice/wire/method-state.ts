/** A method works; or works and says that it will not for long; or says that it is obsolete. */
export type MethodState = 'works' | 'deprecated' | 'obsolete';

const noticeMs = 30 * 24 * 3_600_000;

/** Headers of a method that will be switched off (RFC 9745, RFC 8594); how Ozon would say it is not documented. */
export const retiringHeaders = (now: number): Record<string, string> => ({
  deprecation: `@${Math.floor(now / 1_000)}`,
  sunset: new Date(now + noticeMs).toUTCString(),
  warning: '299 - "this method is deprecated"',
});
