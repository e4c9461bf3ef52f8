import { splitPostingNumber } from '#shared/text/format.ts';

/** A posting number with the digits that the packer compares in bold. */
export function PostingNumberText({ number }: { readonly number: string }) {
  const { light, bold } = splitPostingNumber(number);
  return (
    <span className="pn">
      {light}
      <b>{bold}</b>
    </span>
  );
}
