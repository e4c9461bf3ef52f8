import { useState } from 'react';
import { Icon } from './icons.tsx';

/** A product's picture on its light stage; a parcel outline where there is none or it does not load. */
export function Picture({ src, alt }: { readonly src: string | null; readonly alt: string }) {
  const [broken, setBroken] = useState<string | null>(null);
  if (src === null || src === broken) {
    return (
      <span className="no-picture" {...(alt === '' ? {} : { role: 'img', 'aria-label': alt })}>
        <Icon name="box" />
      </span>
    );
  }
  return <img src={src} alt={alt} onError={() => setBroken(src)} />;
}
