import type { Paragraph } from '../block.ts'
import type { ReportDetails } from '../report-details.ts'
import { type Draft, paragraph, prompt } from '../section.ts'

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

const asked =
  'The background papers: those that this report relies on to a material extent, or “None”. The exercise and its version are ' +
  'named in the appendix “What this report was made from”'

/**
 * Reports to a committee are expected to say which they are, or that there are none: so the section stands, and asks. It
 * lists nothing by itself. Whether the exercise is such a paper is for an officer to say, and the record of a session may
 * hold what is not for publication.
 */
function backgroundPapers(words?: string): Draft {
  const named = paragraphsOf(words)
  return {
    id: 'background-papers',
    title: 'Background papers',
    blocks: named.length === 0 ? [prompt(asked)] : named,
  }
}

/** What an officer wrote of a section, a paragraph for each line. */
function paragraphsOf(words = ''): readonly Paragraph[] {
  const lines = words.split('\n').map(line => line.trim())
  return lines.filter(line => line !== '').map(line => paragraph(line))
}
