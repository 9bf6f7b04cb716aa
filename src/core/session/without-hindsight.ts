import type { PlayedPath } from './played-path.ts'

/** A path without what members said of it afterwards: what is left is the play alone, which another can be set beside. */
export function withoutHindsight(path: PlayedPath): PlayedPath {
  return { ...path, marked: new Set(), answers: new Map(), hindsightFinished: false, putForward: undefined }
}
