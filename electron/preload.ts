import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, PUSH_CHANNEL } from '#shared/bridge/station-api.ts';
import type { StationApi } from '#shared/bridge/station-api.ts';
import type { PushName } from '#shared/bridge/pushes.ts';

type Listener = (payload: never) => void;

const listeners = new Map<PushName, Set<Listener>>();

ipcRenderer.on(PUSH_CHANNEL, (_event, name: PushName, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload as never);
});

const station: StationApi = {
  call: (name, request) => ipcRenderer.invoke(CALL_CHANNEL, name, request),
  on(name, listener) {
    const own = (payload: never): void => listener(payload);
    const all = listeners.get(name) ?? new Set();
    listeners.set(name, all.add(own));
    return () => void all.delete(own);
  },
};

contextBridge.exposeInMainWorld('station', station);
