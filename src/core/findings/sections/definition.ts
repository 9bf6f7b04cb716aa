import { entry, type Script } from '../../session/script.ts'
import type { Paragraph } from '../block.ts'
import { isLeftOut } from '../edited-sections.ts'
import type { Section } from '../findings.ts'
import { keyOfText } from '../key-of-text.ts'
import { reportTerms } from '../report-terms.ts'
import { sentence } from '../say.ts'
import { paragraph } from '../section.ts'
import { type Text, wordsOf } from '../text.ts'

/** The term that a report explains at its front, and in its glossary as it does there. */
const definedTerm = 'Serious organised crime'

/** The section that begins with it. */
export const purposeId = 'purpose'
export const purposeTitle = 'Purpose of this report'

const head = 'What serious organised crime means here. '

/** In the words of the glossary: the story's own, where it has the term. */
export function definition({ glossary }: Pick<Script, 'glossary'>): Paragraph {
  const own = Object.keys(glossary).find(isDefined)
  const meaning = own === undefined ? undefined : entry(glossary, own)
  return paragraph({ strong: head }, sentence(meaning ?? reportTerms[definedTerm]))
}

export function isDefined(term: string): boolean {
  return term.toLowerCase() === definedTerm.toLowerCase()
}

/**
 * Whether a clerk put it in other words, which this part gives: then the glossary points there, or a report would have two
 * meanings.
 */
export function isDefinedByClerk(script: Script, sections: readonly Section[]): boolean {
  const drafted = keyOfText(purposeId, wordsOf(definition(script).text), [])
  const blocks = sections.find(({ id }) => id === purposeId)?.blocks ?? []
  return blocks.some(
    block =>
      block.type === 'paragraph' && block.key === drafted && block.edited === true && !isLeftOut(block),
  )
}

/** What the glossary says instead. */
export const saidInPurpose: Text = ['Said at the start of ', { ref: purposeId, text: purposeTitle }, '.']
