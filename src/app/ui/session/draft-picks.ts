/**
 * Picks that are not decided yet; `undefined` when nothing was picked. They are kept in the browser's history, in the
 * entry of the page on which they were made: a reload and the Back button find them again, and nothing else does.
 */
export function savedPicks(): readonly string[] | undefined {
  const { picks } = (history.state ?? {}) as { readonly picks?: unknown }
  return Array.isArray(picks) ? picks.filter(pick => typeof pick === 'string') : undefined
}

export function saveDraftPicks(picks: readonly string[]): void {
  history.replaceState({ picks }, '')
}
