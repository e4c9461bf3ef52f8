/** A field that a person can be typing into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A field as it was at one moment. Positions are null where the kind of field has none (number, e-mail). */
export interface FieldMemory {
  readonly field: TextField;
  readonly value: string;
  readonly from: number | null;
  readonly to: number | null;
}

const textless = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** The text field that has the focus, or null. */
export function focusedField(document: Document): TextField | null {
  const active = document.activeElement;
  if (active?.tagName === 'TEXTAREA') return active as HTMLTextAreaElement;
  if (active?.tagName !== 'INPUT') return null;
  const input = active as HTMLInputElement;
  return textless.has(input.type) || input.readOnly ? null : input;
}

/** Remembers text and cursor of a field. */
export const remember = (field: TextField): FieldMemory => ({
  field,
  value: field.value,
  from: field.selectionStart,
  to: field.selectionEnd,
});

function setValue(field: TextField, value: string): void {
  // React listens to its own setter on the element; the prototype's makes it see the change.
  Reflect.set(Object.getPrototypeOf(field) as object, 'value', value, field);
  const View = field.ownerDocument.defaultView;
  if (View) field.dispatchEvent(new View.Event('input', { bubbles: true }));
}

/** Puts a field back as it was, and tells whoever listens to it. */
export function restore(memory: FieldMemory): void {
  const { field, value, from, to } = memory;
  if (field.value !== value) setValue(field, value);
  if (from !== null && field.ownerDocument.activeElement === field) field.setSelectionRange(from, to);
}

/** Types text at the cursor of the focused element, so that undo and listeners see it as typing. */
export function typeText(document: Document, text: string): void {
  if (document.execCommand('insertText', false, text)) return;
  const field = focusedField(document);
  if (field === null) return;
  const at = field.selectionStart ?? field.value.length;
  setValue(field, field.value.slice(0, at) + text + field.value.slice(field.selectionEnd ?? at));
}
