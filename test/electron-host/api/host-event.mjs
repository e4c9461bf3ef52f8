/** The event object handed to listeners; `preventDefault` refuses what is about to happen. */
class HostEvent {
  defaultPrevented = false;

  preventDefault() {
    this.defaultPrevented = true;
  }
}

/**
 * An event with what belongs to it.
 * @template {object} Extra
 * @param {Extra} extra
 * @returns {HostEvent & Extra}
 */
export function hostEvent(extra) {
  return Object.assign(new HostEvent(), extra);
}
