const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('station', {
  echo: (value) => ipcRenderer.invoke('echo', value),
  fail: () => ipcRenderer.invoke('fail'),
  sender: () => ipcRenderer.invoke('sender'),
  call: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  tell: (text) => ipcRenderer.send('tell', text),
  onPush: (listener) => {
    const onPush = (_event, text) => listener(text);
    ipcRenderer.on('push', onPush);
    return () => ipcRenderer.off('push', onPush);
  },
  rendererApi: () => {
    const electron = require('electron');
    return Object.fromEntries(Object.keys(electron).map((name) => [name, Object.keys(electron[name])]));
  },
  nested: { deep: { list: [1, 2] } },
  canRequire: (name) => {
    try {
      require(name);
      return true;
    } catch {
      return false;
    }
  },
});
