import { sayDate } from '../../scenario/say-date.ts'
import type { Source } from '../../session/met.ts'
import { fill, type Text } from '../block.ts'
import { cell, type Draft, type DraftRow, filled, paragraphOf, plain, section, whole } from '../draft.ts'
import { type Said, said } from '../line.ts'
import { type Plays, subjectOf } from '../plays.ts'
import { detailSource, type Implication, implications, type ReportDetails } from '../review/review.ts'
import { count, sentence } from '../say.ts'
import type { Telling } from '../telling.ts'

export const implicationTitles: Readonly<Record<Implication, string>> = {
  financial: 'Financial',
  legal: 'Legal',
  equality: 'Equality',
  'section-17': 'Crime and disorder (section 17)',
  'data-protection': 'Data protection',
  risk: 'Risk',
  environment: 'Environment',
}

/** Never hidden: "None" is for a person to say. */
export function implicationsTable({ review }: Telling): Draft {
  const rows = implications.map((heading): DraftRow => {
    const { says, by = '', on } = review.details.implications?.[heading] ?? {}
    const cleared = [by.trim(), on === undefined ? '' : sayDate(on)].filter(words => words !== '')
    return {
      sources: [detailSource(`implications/${heading}`)],
      cells: [cell(implicationTitles[heading]), cell(filled(says, '')), cell(filled(cleared.join(', '), ''))],
    }
  })
  return section('implications', 'Implications', [
    {
      kind: 'table',
      id: 'implications/table',
      caption: 'Implications',
      columns: { Heading: 6, Implications: 8, 'Cleared by, date': 4 },
      rows,
    },
  ])
}

export function reply({ plays, review }: Telling): Draft {
  const { progressDate, backgroundPapers = '' } = review.details
  const { title, version } = plays.script
  const when = progressDate === undefined ? 'after six months' : `on ${sayDate(progressDate)}`
  const papers = backgroundPapers.trim() === '' ? '.' : `; ${sentence(backgroundPapers.trim())}`
  return section('reply', 'Reply and monitoring', [
    paragraphOf('reply/due', said([detailSource('respondWithin')], ...replyDue(review.details))),
    paragraphOf('reply/progress', said([detailSource('progressDate')], `Officers will report progress ${when}.`)),
    paragraphOf(
      'reply/papers',
      said(
        [detailSource('backgroundPapers')],
        `Background papers: the case “${title}”, version ${version}, as published with Desktop Audit${papers}`,
      ),
    ),
    ...(isLawUnsigned(plays)
      ? [plain('reply/law', 'The legal notes have not been checked by the Monitoring Officer.')]
      : []),
  ])
}

/** Police and Justice Act 2006, section 19, with SI 2009/942; Local Government Act 2000, section 9FE. */
function replyDue({ respondWithin, decisionMaker = '' }: ReportDetails): Text {
  const who = decisionMaker.trim() === '' ? 'the decision-maker' : decisionMaker.trim()
  if (respondWithin === '28-days')
    return [`A reply from ${who} is due within 28 days of the report (Police and Justice Act 2006, section 19).`]
  if (respondWithin === 'two-months')
    return [`A reply from ${who} is due within two months of the report (Local Government Act 2000, section 9FE).`]
  return ['A reply is due within ', fill('28 days or two months, as the Monitoring Officer advises'), '.']
}

export function isLawUnsigned({ notes }: Plays): boolean {
  return Object.values(notes.law).some(({ signed }) => signed === undefined)
}

export function limits(telling: Telling): Draft {
  return section('limits', 'What this exercise cannot tell you', [
    { kind: 'list', id: 'limits/list', said: [...limitsOf(telling), ...hubsLeft(telling.plays)] },
  ])
}

export function limitsOf({ plays }: Telling): readonly Said[] {
  const controls = said(whole, 'It tests controls, not people, and is not evidence about this council.')
  const judged = said(whole, 'What helped and what harmed is the author’s judgement, and members may disagree.')
  const always = plays.all.length > 1 ? [controls] : [controls, judged]
  return plays.script.isFromFile === true ? [...always, said(whole, caseFromFile)] : always
}

/** Who verifies a report can tell by it that the page had the case from a file. */
export const caseFromFile = 'Its case came from a file, and is not from the council’s own set of cases.'

/** What members could have looked at and did not could have told more; of several plays it is not said. */
function hubsLeft(plays: Plays): readonly Said[] {
  const { only } = plays
  if (only === undefined) return []
  return Object.entries(plays.notes.report.hubs).flatMap(([scene, { did, of, limit }]) => {
    const ids = (things: ReadonlySet<string>) => [...things].filter(id => id.startsWith(`${scene}/`))
    const looked = ids(only.met.looked).map((id): Source => `lead:${id}`)
    const passed = ids(only.met.passed).map((id): Source => `passed:${id}`)
    if (looked.length === 0 || passed.length === 0 || looked.length === limit) return []
    const words = `${subjectOf(plays, 1)} ${did} ${count(looked.length)} of the ${of}.`
    return [said([...looked, ...passed], words)]
  })
}
