import type { ReportDetails } from '../report-details.ts'
import { paragraph, type Draft } from '../section.ts'

/** Before the findings, where somebody wrote them: the chair's foreword, who the members were, and what was scoped. */
export function before({ foreword, members, scoping }: ReportDetails): readonly Draft[] {
  return [
    ...section('foreword', "Chair's foreword", foreword),
    ...section('members', 'Members of the committee', members),
    ...section('scoping', 'Scope of the review', scoping),
  ]
}

/** After them, likewise: what the committee heard besides the exercise. */
export function after({ evidence, witnesses, meetings, backgroundPapers }: ReportDetails): readonly Draft[] {
  return [
    ...section('evidence', 'Evidence considered', evidence),
    ...section('witnesses', 'Witnesses', witnesses),
    ...section('meetings', 'Meetings', meetings),
    ...section('background-papers', 'Background papers', backgroundPapers),
  ]
}

/** Nothing where nobody wrote anything. */
function section(id: string, title: string, words = ''): readonly Draft[] {
  const lines = words.split('\n').map(line => line.trim())
  const full = lines.filter(line => line !== '')
  return full.length === 0 ? [] : [{ id, title, blocks: full.map(line => paragraph(line)) }]
}
