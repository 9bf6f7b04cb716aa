import { type Pillar, pillarTitles } from '../scenario/pillar.ts'
import { entry, type Script } from '../session/script.ts'
import { type SessionEvent, type TypedText, typedTexts } from '../session/session.ts'

/** A text that somebody typed. */
export interface Said {
  /** What it is, and where it was said. */
  readonly about: string
  readonly words: TypedText
}

/** The texts in an event that belongs to a scene. */
export function saidIn(script: Script, event: SessionEvent): readonly Said[] {
  const words = typedTexts(event)
  if (words.length === 0 || !('scene' in event)) return []
  const at = place(script, event.scene, 'pillar' in event ? event.pillar : undefined)
  const kinds = kindsOf(script, event)
  return words.map((text, index) => ({
    about: `${kinds[index] ?? kinds[0] ?? 'Text'} at ${at}`,
    words: text,
  }))
}

/** What each text of an event is, in the order in which `wordsOf` gives them; the last stands for all that follow. */
function kindsOf(script: Script, event: SessionEvent): readonly string[] {
  switch (event.type) {
    case 'noted':
      return ['Note']
    case 'disagreed':
      return [disagreement(script, event)]
    case 'proposed-measure':
    case 'hindsight-answered':
      return ["Measure in members' own words"]
    case 'marked-key-event':
      return ['Key event']
    case 'decided':
      return [...(event.vote?.reason === undefined ? [] : ['Reason']), 'Minority view']
    default:
      return []
  }
}

function place(script: Script, scene: string, pillar?: Pillar): string {
  const title = `“${entry(script.scenes, scene)?.title ?? scene}”`
  return pillar === undefined ? title : `${title}, on ${pillarTitles[pillar]}`
}

function disagreement(script: Script, { scene, choice }: SessionEvent & { type: 'disagreed' }): string {
  const choices = entry(script.scenes, scene)?.decision?.choices ?? {}
  const { short, label = choice } = entry(choices, choice) ?? {}
  return `Disagreement with what is said of “${short ?? label}”,`
}
