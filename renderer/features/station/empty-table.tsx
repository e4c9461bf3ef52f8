interface Props {
  readonly title?: string;
  readonly hint: string;
}

/** In place of a list that has nothing in it: why, and what comes of it. */
export function EmptyTable({ title, hint }: Props) {
  return (
    <div className="empty" role="status">
      <img src="/art/parcel.svg" alt="" />
      {title === undefined ? null : <h2 className="name clamp">{title}</h2>}
      <p className="lead">{hint}</p>
    </div>
  );
}
