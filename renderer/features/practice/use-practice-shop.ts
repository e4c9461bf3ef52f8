import { useCallback, useEffect, useState } from 'react';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Ask } from '#shared/bridge/station-api.ts';

/** The practice marketplace behind its counter. */
export interface PracticeShop {
  readonly online: boolean;
  readonly labelsOut: boolean;
  readonly failed: boolean;
  switch(on: boolean): void;
  takeLabels(out: boolean): void;
  cancel(number: PostingNumber): void;
  add(postings: number): void;
}

/** Switches of the practice marketplace; what it answers is shown, a failure too. */
export function usePracticeShop(ask: Ask): PracticeShop {
  const [online, setOnline] = useState(true);
  const [labelsOut, setLabelsOut] = useState(false);
  const [failed, setFailed] = useState(false);
  const control = useCallback(
    (request: Parameters<typeof ask<'practice.control'>>[1]) => {
      ask('practice.control', request).then(
        (figures) => {
          setOnline(figures.online);
          setLabelsOut(figures.labelsOut);
          setFailed(false);
        },
        () => setFailed(true),
      );
    },
    [ask],
  );
  useEffect(() => control({ do: 'figures' }), [control]);
  return {
    online,
    labelsOut,
    failed,
    switch: (on) => control({ do: 'online', on }),
    takeLabels: (out) => control({ do: 'labels-out', out }),
    cancel: (number) => control({ do: 'cancel', number }),
    add: (postings) => control({ do: 'add', postings }),
  };
}
