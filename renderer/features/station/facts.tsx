interface Props {
  /** What, and its value; null where it is not known, which is not shown. */
  readonly facts: readonly (readonly [what: string, value: string | null])[];
  readonly className?: string | undefined;
}

/** What is known of a parcel, line by line. */
export function Facts({ facts, className }: Props) {
  return (
    <dl className={className}>
      {facts.map(([what, value]) =>
        value === null ? null : (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
