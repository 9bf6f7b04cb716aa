import type { Script } from '../../../session/script.ts'
import type { Block } from '../../block.ts'
import { keyOfNames, quoted, type Includes } from '../../quoted.ts'
import { capital, count, counted, listed } from '../../say.ts'
import { sayDate } from '../../say-date.ts'
import { paragraph, type Draft } from '../../section.ts'
import { aims, setIn } from '../../sections/exercise.ts'
import type { Played, Plays } from '../played.ts'

/** What was played, how often, and by how many: nobody is named. */
export function exercise(script: Script, plays: Plays, includes: Includes): Draft {
  return {
    id: 'exercise',
    title: 'What was exercised',
    blocks: [
      setIn(script),
      paragraph(
        `This report is about ${counted(plays.all.length, 'play')} of it, begun ${when(plays.all)}. ${who(plays.all)}`,
      ),
      ...attendance(plays.all),
      ...leftOut(plays),
      ...present(plays.all, includes),
      ...aims(script),
    ],
  }
}

function when(plays: readonly Played[]): string {
  const days = plays.map(({ session }) => session.startedAt.slice(0, 10)).toSorted()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  return first === last ? `on ${sayDate(first)}` : `from ${sayDate(first)} to ${sayDate(last)}`
}

/** Plays, not people: somebody may have played twice. */
function who(plays: readonly Played[]): string {
  const alone = plays.filter(play => play.alone).length
  const groups = plays.length - alone
  if (groups === 0) return 'Each was played by one person alone.'
  if (alone === 0) return 'Each was played by a group.'
  const were = groups === 1 ? 'was' : 'were'
  return `${capital(count(groups))} ${were} played by a group, and ${count(alone)} by one person alone.`
}

/** The sum over the groups that gave it. */
function attendance(plays: readonly Played[]): readonly Block[] {
  const groups = plays.filter(({ alone }) => !alone)
  if (groups.length === 0) return []
  const sizes = groups.map(({ session }) => session.group?.present.length ?? 0).filter(size => size > 0)
  const members = sizes.reduce((sum, size) => sum + size, 0)
  const silent = groups.length - sizes.length
  const unsaid = silent === 0 ? '' : ` ${capital(counted(silent, 'group'))} did not record who was present.`
  if (sizes.length === 0) return [paragraph(unsaid.trim())]
  return [
    paragraph(
      `Present in ${sizes.length === 1 ? 'one group' : `${counted(sizes.length, 'group')} together`}: ` +
        `${counted(members, 'member')}.${sizes.length === 1 ? '' : ' Whoever was in two of them is counted twice.'}${unsaid}`,
    ),
  ]
}

function leftOut({ leftOut: { length: whatIfs } }: Plays): readonly Block[] {
  if (whatIfs === 0) return []
  const [are, they] = whatIfs === 1 ? ['is', 'it takes'] : ['are', 'they take']
  return [
    paragraph(
      `${capital(counted(whatIfs, 'what-if'))} ${are} left out of this report: ${they} over part of another play, which would ` +
        'count twice.',
    ),
  ]
}

/** By name only where the clerk says so. */
function present(plays: readonly Played[], includes: Includes): readonly Block[] {
  const named = plays.flatMap(({ session: { id, group } }) => {
    const key = keyOfNames(id)
    if (group === undefined || group.present.length === 0 || !includes(key)) return []
    return [{ key, about: ['Who was present in one of the groups'], words: listed(group.present) }]
  })
  return quoted(named, includes, { leftOut: () => '' })
}
