import { playedPath } from '../session/played-path.ts'
import { entry } from '../session/script.ts'
import type { Evening } from './agenda.ts'
import type { Slide } from './desk.ts'

/**
 * The documents that may lie on the room's screen: of the scenes that the room has come to, each once, in order.
 */
export function exhibitsKnown({ script, session }: Evening, slide: Slide): readonly string[] {
  const { scenes } = playedPath(script, session)
  const seen = (isAheadOf(slide) ? scenes.slice(0, -1) : scenes).flatMap(({ scene }) =>
    exhibitsAt(script, scene),
  )
  // Gone back to what followed, the room knows what it was shown.
  const opened = session.log.flatMap(event => (event.type === 'opened-exhibit' ? [event.exhibit] : []))
  const met = scenes.flatMap(({ scene }) => exhibitsAt(script, scene))
  return [...new Set([...seen, ...opened.filter(id => met.includes(id))])]
}

/** Whether the play stands at a scene that the room has yet to come to: it sees what followed, or has not begun. */
export function isAheadOf(slide: Slide): boolean {
  const isBefore = slide.kind === 'confidence' && slide.when === 'before'
  return slide.kind === 'consequence' || slide.kind === 'welcome' || isBefore
}

function exhibitsAt({ scenes }: Evening['script'], scene: string): readonly string[] {
  return entry(scenes, scene)?.exhibits ?? []
}
