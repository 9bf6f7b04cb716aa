import fc from 'fast-check'
import { createElement } from 'react'
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { readNames, renamed, renamedLibrary } from '../../../src/app/store/renamed-library.ts'
import { exhibitComponents } from '../../../src/app/ui/exhibits/exhibit.tsx'
import type { ExhibitModule } from '../../../src/app/store/library-entry.ts'
import { marketEntry } from '../support/market-entry.tsx'

const exhibit: ExhibitModule = {
  default: ({ components }) =>
    createElement(components['Letter'] ?? 'div', {
      from: 'Ash & Co',
      to: 'Elm',
      date: '1 May',
      children: <p>Ash owes Elm.</p>,
    } as never),
  text: 'Ash owes Elm.',
  picture: { src: 'yard.svg', alt: 'The yard of Ash', width: 640, height: 200 },
}

test('a council’s own names stand in the story, the documents and their words', async () => {
  const entry = { ...marketEntry(), title: 'The Ash case', loadExhibit: () => Promise.resolve(exhibit) }
  const [named] = renamedLibrary([entry], 'Ash = Oak; The stall = The booth')
  expect(named?.title).toBe('The Oak case')
  expect((await named?.loadScript())?.scenes['stall']?.title).toBe('The booth')
  expect((await named?.loadScript())?.otherNames).toBe(2)
  const { default: Exhibit, text, picture } = (await named?.loadExhibit('any')) ?? exhibit
  expect(text).toBe('Oak owes Elm.')
  expect(picture).toEqual({ src: 'yard.svg', alt: 'The yard of Oak', width: 640, height: 200 })
  const { container } = render(<Exhibit components={exhibitComponents as never} />)
  expect(container.textContent).toContain('Oak & Co')
  expect(container.textContent).toContain('Oak owes Elm.')
  expect(container.textContent).not.toContain('Ash')
})

test('a name is swapped wherever it stands as a whole, and the longest first', () => {
  const names = readNames("Hollin = Marsh; Hollin Quay Ltd = Marsh Lettings; R. O'Dell = T. Grey")
  const story = { title: 'Hollin Quay Ltd', text: [['p', "Hollin's man, R. O'Dell, is no Hollinger."]], points: 2 }
  expect(renamed(story, names)).toEqual({
    title: 'Marsh Lettings',
    text: [['p', "Marsh's man, T. Grey, is no Hollinger."]],
    points: 2,
  })
})

test('words in small letters and pairs that are not whole swap nothing', () => {
  expect([...readNames('the = a; Only one; A = B = C; ; Ash = Elm')]).toEqual([['Ash', 'Elm']])
})

test('keys stay, and without names the data is the same', () => {
  const data = { Ash: 'Ash' }
  expect(renamed(data, readNames('Ash = Elm'))).toEqual({ Ash: 'Elm' })
  expect(renamed(data, new Map())).toBe(data)
})

test('two names can be swapped for each other', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z][a-z]{1,8}$/), fc.stringMatching(/^[A-Z][a-z]{1,8}$/), (one, other) => {
      fc.pre(one !== other)
      const names = readNames(`${one} = ${other}; ${other} = ${one}`)
      expect(renamed(`${one} and ${other}`, names)).toBe(`${other} and ${one}`)
    }),
  )
})
