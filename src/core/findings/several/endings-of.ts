import type { DebriefNotes } from '../../score/debrief-notes.ts'
import { entry, type Script } from '../../session/script.ts'
import { tellingOf } from './decisions-tallied.ts'
import type { EndingReached, Endings } from './evidence.ts'
import { tellsEach } from './in-common.ts'
import type { Played, Plays } from './played.ts'
import { scenesInOrder } from './scenes-in-order.ts'

export function endingsOf(script: Script, notes: DebriefNotes, plays: Plays): Endings {
  const complete = plays.all.filter(({ path }) => path.ending !== undefined)
  const seen = complete.filter(({ path, kept }) => kept.reached.has(path.ending ?? ''))
  const telling = tellingOf(plays, seen.length)
  const told = telling === 'withheld' ? [] : seen
  const reached = scenesInOrder(script).flatMap(scene => {
    const outcome = entry(notes.endings, scene)
    const count = told.filter(({ path }) => path.ending === scene).length
    return outcome === undefined || count === 0
      ? []
      : [{ title: entry(script.scenes, scene)?.title ?? scene, outcome, plays: count }]
  })
  return {
    complete: complete.length,
    stopped: plays.all.filter(isStopped).length,
    unfinished: plays.all.filter(play => play.path.ending === undefined && !isStopped(play)).length,
    telling,
    plays: told.length,
    reached: isTelling(plays, reached) ? [] : reached,
  }
}

/** Among fewer than five plays, who came to which ending may be as good as told. */
function isTelling({ all, few }: Plays, reached: readonly EndingReached[]): boolean {
  const counts = reached.map(({ plays }) => plays)
  return few && all.some(({ alone }) => alone) && tellsEach(counts, all.length)
}

function isStopped({ path }: Played): boolean {
  return path.ending === undefined && path.closed === 'stopped'
}
