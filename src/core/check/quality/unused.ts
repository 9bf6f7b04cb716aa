import { exhibitNeverShown, lawNeverCited, personNeverUsed } from '../../diagnostics/quality.ts'
import type { Source } from '../../scenario/reading/source.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { FolderTexts } from '../folder-texts.ts'
import type { Problems } from '../problems.ts'
import { isMentioned } from './mentioned.ts'

/** What was prepared and never comes up. */
export function unused(
  { scenes, law, cast, exhibits }: Scenario,
  source: Source,
  folder: FolderTexts,
  problems: Problems,
): void {
  const all = [...scenes.values()]
  const choices = all.flatMap(({ decision }) => [...(decision?.choices.values() ?? [])])
  const cited = new Set(
    choices.flatMap(choice => [...(choice.cites ?? []), ...(choice['out-of-bounds']?.cites ?? [])]),
  )
  const heard = new Set(all.flatMap(({ decision, inject }) => [decision?.actor, inject?.from, inject?.to]))
  const shown = new Set(all.flatMap(scene => scene.exhibits ?? []))
  for (const id of law.keys())
    if (!cited.has(id)) problems.atKey(['law', id], span => lawNeverCited(span, id))
  const isNamed = (name: string) =>
    callNames(name).some(word => isMentioned(word, { source, folder, except: 'cast' }))
  for (const [id, { name }] of cast)
    if (!heard.has(id) && !isNamed(name)) problems.atKey(['cast', id], span => personNeverUsed(span, id))
  for (const id of exhibits.keys())
    if (!shown.has(id)) problems.atKey(['exhibits', id], span => exhibitNeverShown(span, id))
}

const forms =
  /^(?:cllr|councillor|mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|inspector|sergeant|constable|pc|reverend)\.?$/i

/** What people in a text may call somebody: by each of their names, but not by a title alone. */
function callNames(name: string): readonly string[] {
  return name.split(/\s+/).filter(word => word.length > 1 && !forms.test(word))
}
