import { replay } from '../../session/replay.ts'
import type { Script } from '../../session/script.ts'
import type { Session } from '../../session/session.ts'
import type { Block } from '../block.ts'
import { firstOf } from '../say.ts'
import { notice } from '../section.ts'

/** Said where the scenario is no longer the one that was played. */
export function versionNotes(
  { digests, graph, version }: Script,
  { scenario, log }: Session,
): readonly Block[] {
  const recorded = `It was played in version ${scenario.version} of the scenario, and is reported with version ${version}`
  if (scenario.rules === digests.rules) {
    if (scenario.words === digests.words) return []
    return [
      notice(
        { strong: 'The scenario has been reworded since. ' },
        `${recorded}: the play is the same, some words are not.`,
      ),
    ]
  }
  const { events, refusedAt: stuck } = replay(graph, log)
  const read =
    stuck === undefined
      ? 'All of its record could be read all the same'
      : `Of its record, ${firstOf(events, 'event')} of ${log.length} could be read, and nothing after them is reported`
  return [notice({ strong: 'The rules of the scenario have changed since. ' }, `${recorded}. ${read}.`)]
}
