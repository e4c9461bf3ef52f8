/** Puts the text of a field into the clipboard; false where the browser did not let it. Only in answer to a click. */
export function copyFrom(field: HTMLTextAreaElement | HTMLInputElement): boolean {
  field.focus();
  field.select();
  // The newer way asks for a permission that this window does not have; this one needs none.
  // oxlint-disable-next-line typescript/no-deprecated
  return document.execCommand('copy');
}
