import { listed } from './say.ts'

/**
 * What may be kept from the public in England, in brief: Part 1 of Schedule 12A to the Local Government Act 1972. It is
 * exempt only so long as the public interest in withholding it outweighs that in disclosing it (Part 2, paragraph 10).
 */
export const exemptParagraphs: Readonly<Record<number, string>> = {
  1: 'about an individual',
  2: 'likely to reveal who an individual is',
  3: 'about the financial or business affairs of any person, the council included',
  4: 'about consultations or negotiations on labour relations',
  5: 'covered by legal professional privilege',
  6: 'about a notice, order or direction that the council proposes to make',
  7: 'about action to prevent, investigate or prosecute crime',
}

/** `paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972` */
export function sayParagraphs(paragraphs: readonly number[]): string {
  const numbers = [...new Set(paragraphs)].toSorted((one, other) => one - other).map(String)
  const word = numbers.length === 1 ? 'paragraph' : 'paragraphs'
  return `${word} ${listed(numbers)} of Part 1 of Schedule 12A to the Local Government Act 1972`
}
