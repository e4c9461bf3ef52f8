const LENGTH = 2 * Math.PI * 15;

/** A ring that runs down: `share` of it (0..1) is still there. */
export function Ring({ share, className = 'ring' }: { readonly share: number; readonly className?: string }) {
  const left = Math.max(0, Math.min(1, share)) * LENGTH;
  return (
    <svg className={className} viewBox="0 0 36 36" aria-hidden="true">
      <circle cx="18" cy="18" r="15" fill="none" stroke="currentColor" opacity=".22" strokeWidth="5" />
      <circle
        cx="18"
        cy="18"
        r="15"
        fill="none"
        stroke="currentColor"
        strokeWidth="5"
        strokeDasharray={`${left} ${LENGTH}`}
        transform="rotate(-90 18 18)"
        strokeLinecap="round"
      />
    </svg>
  );
}
