/**
 * A recorder writes no length before what it records, so a player takes a piece for endless and cannot jump in it. A jump to
 * the far end makes the browser read it through; then it knows, and goes back to the beginning.
 */
export function findLength(video: HTMLVideoElement): void {
  if (Number.isFinite(video.duration)) return;
  const known = (): void => {
    if (!Number.isFinite(video.duration)) return;
    video.removeEventListener('durationchange', known);
    video.currentTime = 0;
  };
  video.addEventListener('durationchange', known);
  video.currentTime = Number.MAX_SAFE_INTEGER;
}
