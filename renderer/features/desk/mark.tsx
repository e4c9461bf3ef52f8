/** The sign of the app: a parcel on its line. */
export function Mark() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="6" fill="var(--accent)" />
      <path d="M4 14h20" stroke="var(--accent-ink)" strokeWidth="3" />
      <rect x="9" y="9" width="10" height="10" rx="2" fill="var(--accent-ink)" />
    </svg>
  );
}
