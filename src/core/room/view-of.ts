import { entry } from '../session/entry.ts'
import { playedPath } from '../session/played-path.ts'
import type { Evening } from './agenda.ts'
import { afterView } from './after-view.ts'
import type { Desk, Slide } from './desk.ts'
import type { RoomView } from './room-view.ts'
import { consequenceView, questionView, sceneView, tallyView } from './story-view.ts'

/** What the room's screen shows now. */
export function roomView(evening: Evening, desk: Desk): RoomView {
  if (desk.isBlank) return { kind: 'blank' }
  return desk.frozen ?? exhibitView(evening, desk) ?? slideView(evening, desk, desk.slide)
}

/** What the room's screen would show of a slide, whatever lies over it. */
export function slideView(evening: Evening, desk: Desk, slide: Slide): RoomView {
  switch (slide.kind) {
    case 'welcome':
      return welcomeView(evening)
    case 'confidence':
      return {
        kind: 'confidence',
        when: slide.when,
        hands: handsOf(evening, slide.when),
        before: slide.when === 'after' ? handsOf(evening, 'before') : undefined,
      }
    case 'scene':
      return sceneView(evening, desk.showsText)
    case 'question':
      return questionView(evening, desk.timer)
    case 'tally':
      return tallyView(evening, desk)
    case 'consequence':
      return consequenceView(evening, slide.event)
    default:
      return afterView(evening, slide)
  }
}

function welcomeView({ script, session }: Evening): RoomView {
  const { title, summary, setting } = script
  return { kind: 'welcome', title, summary, council: setting.council, group: session.group?.name ?? '' }
}

function handsOf({ session }: Evening, when: 'before' | 'after'): readonly number[] | undefined {
  const counted = session.log.findLast(event => event.type === 'confidence-counted' && event.when === when)
  return counted?.type === 'confidence-counted' ? counted.hands : undefined
}

/** Only a document that the play has handed over. */
function exhibitView({ script, session }: Evening, { exhibit }: Desk): RoomView | undefined {
  if (exhibit === undefined) return undefined
  const found = entry(script.exhibits, exhibit.id)
  const met = playedPath(script, session).scenes.flatMap(
    ({ scene }) => entry(script.scenes, scene)?.exhibits ?? [],
  )
  if (found === undefined || !met.includes(exhibit.id)) return undefined
  const { title, marking } = found
  return { kind: 'exhibit', scenario: script.id, id: exhibit.id, title, marking, pane: exhibit.pane }
}
