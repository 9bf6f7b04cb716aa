import { list, paragraph } from '../../findings/section.ts'
import type { FacilitatorsStory } from '../facilitators-story.ts'
import { leadsTo } from '../leads-to.ts'
import { looksAllowed } from '../looks-allowed.ts'
import { spoken, subheading, type PaperBlock } from '../paper-block.ts'
import type { StoryScene } from '../story.ts'

/** What members may look at in a hub, and where each lead opens. */
export function leadBlocks(told: FacilitatorsStory, scene: StoryScene): readonly PaperBlock[] {
  const { story, sayTest } = told
  const { place, visit } = scene
  if (place.kind !== 'hub' || visit === undefined) return []
  const { least, most } = looksAllowed(story, { ...scene, place })
  const leads = place.leads.map(({ id, when, move }) => {
    const condition = sayTest(when)
    const only = condition === undefined ? '' : ` Only if ${condition}.`
    const where = leadsTo(story, scene, move.branches, sayTest).join(' ')
    return [{ strong: visit.leads[id]?.label ?? id }, `: ${where}${only}`]
  })
  const onwards = leadsTo(story, scene, place.leave.move.branches, sayTest).join(' ')
  return [
    subheading(2, 'Members look round'),
    spoken([visit.asks]),
    paragraph(`${howMany(least, most)} Each lead once, in any order; come back here after each.`),
    list(leads),
    paragraph({ strong: 'Then: ' }, onwards),
  ]
}

function howMany(least: number, most: number): string {
  if (least === most) return `They follow ${least}.`
  return `They follow at least ${least}, and at most ${most}.`
}
