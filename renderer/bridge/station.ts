import type { StationApi } from '#shared/bridge/station-api.ts';

declare global {
  interface Window {
    /** Exposed by the preload; nothing else crosses between the processes. */
    readonly station: StationApi;
  }
}

/** The door to the main process. The only place that touches `window.station`. */
export const station = (): StationApi => window.station;
