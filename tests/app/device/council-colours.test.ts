import { expect, test } from 'vitest'
import { type Colour, contrast, faintColours } from '../../../src/app/device/council-colours.ts'

const white: Colour = [255, 255, 255]
const black: Colour = [0, 0, 0]
/** The palest grey that WCAG lets text on white be. */
const grey: Colour = [118, 118, 118]

test('contrast is that of WCAG, whichever colour comes first', () => {
  expect([contrast(white, black), contrast(black, white), contrast(grey, grey)]).toEqual([21, 21, 1])
  expect(contrast(grey, white)).toBeCloseTo(4.54, 2)
})

function faint(council: Readonly<Record<string, Colour>>): readonly string[] {
  return faintColours(colour => (colour === '#fff' ? white : council[colour]))
}

test('a pair of colours that is hard to read is named with its contrast, rounded down', () => {
  expect(faint({ '--council-link': [119, 119, 119] })).toEqual(['--council-link on white: 4.4 to 1'])
  expect(faint({ '--council-brand': black, '--council-brand-text': [80, 80, 80] })).toEqual([
    '--council-brand-text on --council-brand: 2.6 to 1',
  ])
})

test('colours that can be read are not named, nor those that a council leaves out', () => {
  expect(faint({ '--council-link': grey, '--council-accent': black })).toEqual([])
  expect(faint({})).toEqual([])
})
