import { prompt, type Draft } from '../section.ts'
import { paragraphsOf } from './paragraphs-of.ts'

const asked =
  'The background papers: those that this report relies on to a material extent, or “None”. The exercise and its version are ' +
  'named in the appendix “What this report was made from”'

/**
 * Reports to a committee are expected to say which they are, or that there are none: so the section stands, and asks. It
 * lists nothing by itself. Whether the exercise is such a paper is for an officer to say, and the record of a session may
 * hold what is not for publication.
 */
export function backgroundPapers(words?: string): Draft {
  const named = paragraphsOf(words)
  return {
    id: 'background-papers',
    title: 'Background papers',
    blocks: named.length === 0 ? [prompt(asked)] : named,
  }
}
