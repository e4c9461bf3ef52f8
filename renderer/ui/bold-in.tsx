/** A sentence with one part of it in bold: the place or the code that matters. */
export function BoldIn({ text, part }: { readonly text: string; readonly part: string }) {
  const at = part === '' ? -1 : text.lastIndexOf(part);
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <b>{part}</b>
      {text.slice(at + part.length)}
    </>
  );
}
