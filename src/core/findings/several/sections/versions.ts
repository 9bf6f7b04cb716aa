import { replay } from '../../../session/replay.ts'
import type { Script } from '../../../session/script.ts'
import type { Block } from '../../block.ts'
import { capital, counted, listed } from '../../say.ts'
import { notice } from '../../section.ts'
import type { Played } from '../played.ts'

/** Said where plays were recorded with another version of the scenario: they are never mixed in silence. */
export function versions({ digests, graph, version }: Script, plays: readonly Played[]): readonly Block[] {
  const reworded = plays.filter(
    ({ session: { scenario } }) => scenario.rules === digests.rules && scenario.words !== digests.words,
  )
  const other = plays.filter(({ session: { scenario } }) => scenario.rules !== digests.rules)
  const cut = other.filter(({ session }) => replay(graph, session.log).refusedAt !== undefined)
  return [
    ...(reworded.length === 0
      ? []
      : [
          notice(
            { strong: 'The scenario has been reworded since. ' },
            `${recorded(reworded)}, and ${are(reworded)} reported with version ${version}: what was played is the same, some ` +
              'words are not.',
          ),
        ]),
    ...(other.length === 0
      ? []
      : [
          notice(
            { strong: 'The rules of the scenario have changed since. ' },
            `${recorded(other)}, and ${are(other)} reported with version ${version}. ${read(cut.length)}`,
          ),
        ]),
  ]
}

function recorded(plays: readonly Played[]): string {
  const names = [...new Set(plays.map(({ session }) => session.scenario.version))].toSorted()
  const were = plays.length === 1 ? 'was' : 'were'
  return `${capital(counted(plays.length, 'play'))} ${were} recorded with ${names.length === 1 ? 'version' : 'versions'} ${listed(names)}`
}

function are(plays: readonly Played[]): string {
  return plays.length === 1 ? 'is' : 'are'
}

function read(cut: number): string {
  if (cut === 0) return 'All of what was recorded could be read all the same.'
  return `Of ${counted(cut, 'play')} only the first part could be read, and what comes after it is not reported.`
}
