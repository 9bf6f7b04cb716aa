import { pillarTitles, type Pillar } from '../../scenario/pillar.ts'
import { entry } from '../../session/entry.ts'
import { playedPath } from '../../session/played-path.ts'
import type { Script } from '../../session/script.ts'
import type { Session, SessionEvent, Words } from '../../session/session.ts'
import { wordsOf } from '../../session/words.ts'
import type { Block } from '../block.ts'
import { capital, counted } from '../say.ts'
import { notice, paragraph, type Draft } from '../section.ts'

/** A text that a member typed. */
interface Said {
  readonly about: string
  readonly words: Words
}

/**
 * What members typed, as they typed it, when the clerk includes it. It may concern the real council, so without the
 * clerk's word it is not in the report at all: only how much there is.
 */
export function membersWords(script: Script, session: Session, isIncluded: boolean): Draft {
  const said = counting(script, session).flatMap(event => saidIn(script, event))
  return {
    id: 'members-words',
    title: 'What members recorded',
    blocks:
      said.length === 0
        ? [paragraph('Members recorded no notes and no disagreements.')]
        : recorded(said, isIncluded),
  }
}

/** An answer that was given again, or at a moment that is no longer marked, does not count. */
function counting(script: Script, session: Session): readonly SessionEvent[] {
  const answers = new Set([...playedPath(script, session).answers.values()].map(({ event }) => event))
  return session.log.filter((event, index) => event.type !== 'hindsight-answered' || answers.has(index))
}

function recorded(said: readonly Said[], isIncluded: boolean): readonly Block[] {
  const amount = capital(counted(said.length, 'text was', 'texts were'))
  if (!isIncluded)
    return [
      paragraph(
        `${amount} typed by members: notes, reasons, or disagreements. They are left out here, because they may concern the real ` +
          'council. The clerk decides whether to include them.',
      ),
    ]
  return [
    notice(
      { strong: "These are members' own words, as they were typed. " },
      'They are not findings, and nobody has checked them.',
    ),
    ...said.map(({ about, words }): Block => ({
      type: 'quotation',
      about: [about],
      words: words ?? 'Text removed',
    })),
  ]
}

function saidIn(script: Script, event: SessionEvent): readonly Said[] {
  const words = wordsOf(event)
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
