import type { DecisionDone, PlayedPath, PlayedScene } from '../../../core/session/played-path.ts'

/** The pages that Back and Forward go through: each scene is one, and what follows at once from a decision is another. */
export type PlayPageContent =
  | { readonly kind: 'scene'; readonly played: PlayedScene }
  | { readonly kind: 'consequence'; readonly played: PlayedScene; readonly done: DecisionDone }

export function playPagesOf(path: PlayedPath): readonly PlayPageContent[] {
  return path.scenes.flatMap(played => {
    const page = { kind: 'scene' as const, played }
    return played.done?.kind === 'decided'
      ? [page, { kind: 'consequence' as const, played, done: played.done }]
      : [page]
  })
}

/** Where the play stands or, if a decision was done last, what followed from it: no one misses it by closing the tab. */
export function resumePage(pages: readonly PlayPageContent[]): number {
  return pages.at(-2)?.kind === 'consequence' ? pages.length - 1 : pages.length
}

/** Picks that are not decided yet, in the browser’s history: a reload and Back find them again, and nothing else does. */
export function savedPicks(): readonly string[] | undefined {
  const { picks } = (history.state ?? {}) as { readonly picks?: unknown }
  return Array.isArray(picks) ? picks.filter(pick => typeof pick === 'string') : undefined
}

export function saveDraftPicks(picks: readonly string[]): void {
  history.replaceState({ picks }, '')
}
