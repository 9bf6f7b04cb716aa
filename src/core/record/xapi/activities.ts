import type { PlayedDecision } from '../../session/played-path.ts'
import { entry, type Script } from '../../session/script.ts'
import type { Session } from '../../session/session.ts'
import { decisionAddress, scenarioAddress } from './addresses.ts'
import type { Activity, LanguageMap } from './statement.ts'

/** The scenario, as what was played. */
export function scenarioActivity({ title, summary }: Script, session: Session): Activity {
  return {
    objectType: 'Activity',
    id: scenarioAddress(session),
    definition: {
      type: 'http://adlnet.gov/expapi/activities/simulation',
      name: english(title),
      description: english(summary),
    },
  }
}

/** A decision, with all its choices. No answer is marked as right: whichever is taken, the story goes on. */
export function decisionActivity(script: Script, session: Session, { scene }: PlayedDecision): Activity {
  const played = entry(script.scenes, scene)
  if (played?.decision === undefined) throw new Error(`the script has no decision at ${scene}`)
  return {
    objectType: 'Activity',
    id: decisionAddress(session, scene),
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: english(played.title),
      description: english(played.decision.asks),
      interactionType: 'choice',
      choices: Object.entries(played.decision.choices).map(([id, { label }]) => ({
        id,
        description: english(label),
      })),
    },
  }
}

export function english(words: string): LanguageMap {
  return { 'en-GB': words }
}
