/** Fills the screen, or gives it back. Where the browser says no, the window stays as it is. */
export function toggleFullScreen(): void {
  // Some tablets cannot, and have neither of the two calls.
  if (!document.fullscreenEnabled) return
  const done =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen({ navigationUI: 'hide' })
      : document.exitFullscreen()
  void done.catch(() => {})
}
