import { expect, test } from 'vitest'
import { completeSession, findingsFor, fullDetails } from '../../core/findings/support/samples.ts'
import { all, attribute, unpacked, wordsIn } from '../support/unpacked.ts'

const file = await unpacked(findingsFor(completeSession, fullDetails))
const parts = ['word/document.xml', 'word/header1.xml', 'word/footer1.xml'].map(path => file.xml(path))
const runs = parts.flatMap(part => all(part, 'r'))
const isStrong = (run: Element) => attribute(all(run, 'rStyle')[0], 'val') === 'StrongWords'

test('words are bold by a style, and none by hand', () => {
  expect(runs.filter(run => all(run, 'b').length > 0).map(wordsIn)).toEqual([])
  expect(runs.filter(isStrong).map(wordsIn)).toEqual(
    expect.arrayContaining(['EXERCISE – FICTIONAL – Draft for review', 'Exercise – fictional. ']),
  )
})

test('no bold words stand in a bold paragraph, as Word would show them as not bold', () => {
  const styles = all(file.xml('word/styles.xml'), 'style')
  const isBold = (id: string | null | undefined): boolean => {
    const style = styles.find(one => attribute(one, 'styleId') === id)
    if (style === undefined) return false
    return all(style, 'b').length > 0 || isBold(attribute(all(style, 'basedOn')[0], 'val'))
  }
  const bold = parts
    .flatMap(part => all(part, 'p'))
    .filter(paragraph => isBold(attribute(all(paragraph, 'pStyle')[0], 'val')))
  expect(bold.map(wordsIn)).toContain('D1')
  expect(bold.flatMap(paragraph => all(paragraph, 'r').filter(isStrong)).map(wordsIn)).toEqual([])
})
