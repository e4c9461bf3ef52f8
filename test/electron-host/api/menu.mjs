/**
 * Electron's `Menu` and `MenuItem`: kept and clickable from tests, never drawn.
 * @param {() => unknown} focusedWindow
 */
export function makeMenu(focusedWindow) {
  class MenuItem {
    #onClick;

    /** @param {Electron.MenuItemConstructorOptions} options */
    constructor(options) {
      const { click, submenu, ...rest } = options;
      this.enabled = true;
      this.visible = true;
      this.type = submenu ? 'submenu' : 'normal';
      /** @type {string | undefined} */
      this.id = undefined;
      Object.assign(this, rest);
      this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : undefined;
      this.#onClick = click ?? (() => {});
    }

    click() {
      Reflect.apply(this.#onClick, undefined, [this, focusedWindow(), {}]);
    }
  }

  class Menu {
    /** @type {MenuItem[]} */
    items = [];
    /** @type {Menu | null} */
    static #application = null;

    /** @param {MenuItem} item */
    append(item) {
      this.items.push(item);
    }

    popup() {}

    /**
     * @param {string} id
     * @returns {MenuItem | null}
     */
    getMenuItemById(id) {
      for (const item of this.items) {
        const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
        if (found) return found;
      }
      return null;
    }

    /** @param {(Electron.MenuItemConstructorOptions | MenuItem)[]} template */
    static buildFromTemplate(template) {
      const menu = new Menu();
      for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
      return menu;
    }

    /** @param {Menu | null} menu */
    static setApplicationMenu(menu) {
      Menu.#application = menu;
    }

    static getApplicationMenu() {
      return Menu.#application;
    }
  }
  return { Menu, MenuItem };
}
