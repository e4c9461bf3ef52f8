import type { Menu as ElectronMenu, MenuTemplate } from './electron.ts';

/** Roles macOS needs for quitting and for copy and paste; they have no keys a scanner would send. */
const macMenu: MenuTemplate = [{ role: 'appMenu' }, { role: 'editMenu' }];

/**
 * Takes the default menu away: scanners type Ctrl combinations (GS is Ctrl+]), and Ctrl+W or Ctrl+R in the middle
 * of a parcel must do nothing.
 */
export function setMenu(menu: typeof ElectronMenu, platform: NodeJS.Platform): void {
  menu.setApplicationMenu(platform === 'darwin' ? menu.buildFromTemplate(macMenu) : null);
}
