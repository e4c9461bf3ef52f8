/** Longer texts are shown small, and their end is cut, characters. */
const LONG = 18;
const MOST = 96;

/** What the scanner saw; a product number in groups, its distinguishing end marked. Control characters are shown. */
export function AsRead({ read }: { readonly read: string }) {
  const shown = read.replaceAll(/\p{Cc}/gu, '␝');
  if (/^\d{13}$/u.test(shown)) {
    return (
      <div className="as-read">
        {shown.slice(0, 4)} {shown.slice(4, 8)} <mark>{shown.slice(8)}</mark>
      </div>
    );
  }
  const text = shown.length > MOST ? `${shown.slice(0, MOST)}…` : shown;
  return <div className={`as-read ${shown.length > LONG ? 'long' : ''}`}>{text}</div>;
}
