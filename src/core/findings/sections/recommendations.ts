import type { Block, Recommendation } from '../block.ts'
import type { Evidence } from '../evidence.ts'
import { capital, counted } from '../say.ts'
import { list, notice, paragraph, type Draft } from '../section.ts'

/** @param setAside how many drafts members set aside; `undefined` while they have not settled what they put forward */
export function recommendations({ end }: Evidence, drafted: readonly Recommendation[], setAside?: number): Draft {
  return {
    id: 'recommendations',
    title: 'Recommendations',
    blocks:
      drafted.length === 0
        ? [paragraph(whyNone(setAside))]
        : [
            paragraph(setAside === undefined ? drafts : agreed(setAside)),
            ...(end.kind === 'ending' ? [] : [unreached()]),
            ...drafted,
          ],
  }
}

/** Each in a line, which points at its place. */
export function listed(made: readonly Recommendation[]): Block {
  return list(made.map(({ id, number, text }) => [{ ref: id, text: `Recommendation ${number}` }, `: ${text}`]))
}

export const mayChange =
  'The committee recommends, and cannot instruct the police or other partners. It may change the words, the owner and the ' +
  'time, and add its own.'

const drafts = `These are drafts. ${mayChange}`

function agreed(setAside: number): string {
  const were = counted(setAside, 'other draft was', 'other drafts were')
  const them = setAside === 1 ? 'it' : 'them'
  const others = setAside === 0 ? '' : ` ${capital(were)} set aside, and the report does not give ${them}.`
  return `The members who took part agreed to put these forward. ${mayChange}${others}`
}

function whyNone(setAside = 0): string {
  if (setAside === 0) return 'What was decided and met brings up none of the draft recommendations of this story.'
  const brought = counted(setAside, 'draft recommendation')
  return `What was decided and met brings up ${brought}. The members who took part agreed to put none forward.`
}

/** The reasons are written for a whole play. */
function unreached(): Block {
  return notice(
    { strong: 'Check each reason before it is used. ' },
    'The exercise is not complete, and what stands under “Because” may speak of scenes that were not reached.',
  )
}
