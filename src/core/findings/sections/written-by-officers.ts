import type { ReportDetails } from '../report-details.ts'
import type { Draft } from '../section.ts'
import { backgroundPapers } from './background-papers.ts'
import { paragraphsOf } from './paragraphs-of.ts'

/** Before the findings, where somebody wrote them: the chair's foreword, who the members were, and what was scoped. */
export function before({ foreword, members, scoping }: ReportDetails): readonly Draft[] {
  return [
    ...section('foreword', "Chair's foreword", foreword),
    ...section('members', 'Members of the committee', members),
    ...section('scoping', 'Scope of the review', scoping),
  ]
}

/** After them, likewise: what the committee heard besides the exercise. Only the papers are asked for. */
export function after({ evidence, witnesses, meetings, ...details }: ReportDetails): readonly Draft[] {
  return [
    ...section('evidence', 'Evidence considered', evidence),
    ...section('witnesses', 'Witnesses', witnesses),
    ...section('meetings', 'Meetings', meetings),
    backgroundPapers(details.backgroundPapers),
  ]
}

/** Nothing where nobody wrote anything. */
function section(id: string, title: string, words?: string): readonly Draft[] {
  const blocks = paragraphsOf(words)
  return blocks.length === 0 ? [] : [{ id, title, blocks }]
}
