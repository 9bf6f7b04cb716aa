import { entry } from '../session/script.ts'
import type { Story, StoryScene } from './story.ts'

/** What is handed out at a scene, by the number of its sheet in the participants' papers. */
export function sheetsHanded({ script, sheets }: Story, { exhibits }: StoryScene): readonly string[] {
  return exhibits.map(id => `Sheet ${sheets.indexOf(id) + 1}: ${entry(script.exhibits, id)?.title ?? id}`)
}
