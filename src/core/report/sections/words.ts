import { pillarTitles } from '../../scenario/pillar.ts'
import { closingQuestionIds, closingQuestions } from '../../session/closing-questions.ts'
import { hasTypedText } from '../../session/erasure.ts'
import type { Source } from '../../session/met.ts'
import { choiceLabel, sceneTitle, type Script } from '../../session/script.ts'
import { type Session, type SessionEvent, type TypedText, typedTexts } from '../../session/session.ts'
import { type Draft, type DraftItem, section } from '../draft.ts'
import { said } from '../line.ts'
import type { Telling } from '../telling.ts'

/** A text that someone typed: it may concern the real council, so a report gives it only where an officer includes it. */
export interface TypedWords {
  /** By its session and its place in the log, e.g. `event:5c0e…/12.0`: it stays the same however a log goes on. */
  readonly source: Source
  readonly about: string
  /** `null` once erased. */
  readonly words: TypedText
  /** Where it was typed, which `about` names; what was typed at the end belongs to none. */
  readonly scene: string | undefined
}

export function wordsOffered(script: Script, session: Session): readonly TypedWords[] {
  return session.log.flatMap((event, index) =>
    saidIn(script, event).map(({ about, words }, part) => ({
      source: `event:${session.id}/${index}.${part}` as const,
      about,
      words,
      scene: 'scene' in event ? event.scene : undefined,
    })),
  )
}

/** All that was typed into a session and is still in it, in the order of the log, struck out or not. */
export function wordsTyped(script: Script, session: Session) {
  return session.log.flatMap((event, index) =>
    hasTypedText(session, index)
      ? [{ event: index, said: saidIn(script, event).filter(({ words }) => words !== null) }]
      : [],
  )
}

interface Words {
  readonly about: string
  readonly words: TypedText
}

function saidIn(script: Script, event: SessionEvent): readonly Words[] {
  if (event.type === 'concluded')
    return closingQuestionIds.flatMap(question => {
      const words = event[question]
      return words === undefined ? [] : [{ about: closingQuestions[question], words }]
    })
  if (event.type === 'answered')
    return event.answers.flatMap(({ question, text: words }) =>
      words === undefined ? [] : [{ about: `Answer to “${question}”`, words }],
    )
  const words = typedTexts(event)
  if (words.length === 0 || !('scene' in event)) return []
  const pillar = 'pillar' in event && event.pillar !== undefined ? `, on ${pillarTitles[event.pillar]}` : ''
  const at = `“${sceneTitle(script, event.scene)}”${pillar}`
  const kinds = kindsOf(script, event)
  return words.map((text, index) => ({ about: `${kinds[index] ?? kinds[0] ?? 'Text'} at ${at}`, words: text }))
}

/** What each text of an event is; the last stands for all that follow. */
function kindsOf(script: Script, event: SessionEvent): readonly string[] {
  switch (event.type) {
    case 'noted':
      return ['Note']
    case 'disagreed':
      return [`Disagreement about “${choiceLabel(script, event.scene, event.choice)}”,`]
    case 'proposed-measure':
    case 'hindsight-answered':
      return ['Measure in members’ own words']
    case 'marked-key-event':
      return ['Key event']
    case 'decided':
      return [...(event.vote?.reason === undefined ? [] : ['Reason']), 'Minority view']
    default:
      return []
  }
}

/** What an officer includes of it, word for word. It rests on the scene and the decision that it names, too. */
export function wordsAppendix({ plays, review }: Telling): Draft {
  const chosen = plays.all.flatMap(({ session, decisions, met }) =>
    wordsOffered(plays.script, session)
      .filter(({ source }) => review.include.includes(source))
      .map(({ source, about, words, scene = '' }): DraftItem => {
        const sources: readonly Source[] = [
          source,
          ...(met.scenes.has(scene) ? [`scene:${scene}` as const] : []),
          ...(decisions.some(made => made.scene === scene) ? [`decision:${scene}` as const] : []),
        ]
        return { kind: 'quotation', id: source, about: said(sources, about), words: words ?? 'Text removed' }
      }),
  )
  return section('appendix/words', 'In members’ own words', chosen)
}
