import { expect, test } from 'vitest'
import { textsOfBlock, textsOfFindings } from '../../../src/core/findings/texts-of.ts'
import { completeSession, findingsFor, fullDetails } from '../../core/findings/support/samples.ts'
import { all, slow, wordsIn } from '../support/unpacked.ts'
import { paragraph, paragraphStyle, wordFile } from '../templates/word-file.ts'
import { filledWith } from './support/filled.ts'

const review = {
  controlsOpen: true,
  exempt: { 'helped:pursue': { paragraphs: [3], why: 'A claim against a supplier is pending.' } },
}
const styles = paragraphStyle('Title', 'Title')
const templates = {
  'with the title': wordFile({ styles, body: paragraph('{{title}}', 'Title') + paragraph('{{findings}}') }),
  'without the title': wordFile({ styles, body: paragraph('{{findings}}') }),
}

test.for([
  ['draft', 'with the title'],
  ['a', 'with the title'],
  ['b', 'without the title'],
] as const)('in part %s, in a template %s, the opening stands once and nothing is lost', slow, async ([part, kind]) => {
  const findings = findingsFor(completeSession, fullDetails, review, part)
  const file = await filledWith(templates[kind], findings)
  const words = all(file.xml('word/document.xml'), 'p').map(wordsIn)
  const opening = findings.opening.map(block => textsOfBlock(block).join(''))
  expect(opening).toHaveLength(part === 'b' ? 3 : 1)
  expect(opening.map(one => words.filter(other => other === one).length)).toEqual(opening.map(() => 1))
  const whole = words.join('\n').replaceAll(/\s+/g, ' ')
  const lost = textsOfFindings(findings).filter(text => !whole.includes(text.replaceAll(/\s+/g, ' ').trim()))
  expect(lost.filter(text => text !== findings.marking)).toEqual([])
})
