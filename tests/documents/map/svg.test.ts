import { expect, test } from 'vitest'
import type { Heat } from '../../../src/core/map/map-words.ts'
import type { StoryMap } from '../../../src/core/map/story-map.ts'
import { mapToSvg } from '../../../src/documents/map/svg.ts'
import { xmlPart } from '../support/parsed.ts'
import { scenario } from '../../support/scenario.ts'
import { storyMapOf } from '../../support/story-map.ts'

function drawn(map: StoryMap, heat?: Heat): Document {
  return xmlPart(mapToSvg(map, heat), 'the map')
}

function texts(document: Document): readonly string[] {
  return [...document.querySelectorAll('text')].map(text => text.textContent)
}

const small = storyMapOf(scenario`
facts: { open: { flag: false, says: Open } }
scenes:
  start:
    title: A <b>note</b> & "more"
    decision:
      choices:
        ring: { label: Ring, goto: [{ when: { open: true }, scene: vault }, { scene: end }] }
        wait: { label: Wait, goto: end }
        leave: { label: Leave, goto: other }
  vault: { goto: end }
  other: { goto: end }
  end: { title: The end, ending: partial }
`)

test('a picture has a title, a description, and every scene, choice and line', () => {
  const picture = drawn(small)
  expect(picture.querySelector('svg > title')?.textContent).toBe('Map of Small')
  expect(picture.querySelector('svg > desc')?.textContent).toBe(
    '1 stage, 4 scenes, 5 connections. No route reaches 1 scene.',
  )
  expect(texts(picture)).toEqual(
    expect.arrayContaining(['A <b>note</b> & “more”', 'Ring', 'Wait', 'Leave', 'vault', 'other', 'The end']),
  )
  expect(picture.querySelectorAll('path[d]').length).toBe(1 + 2 * small.edges.length)
})

test('a line says what leads along it, and when', () => {
  const titles = [...drawn(small).querySelectorAll('g > title')].map(({ textContent }) => textContent)
  expect(titles).toContain('From “A <b>note</b> & “more”” to “vault”\nA: Ring. If “Open” is true')
  expect(titles).toContain('From “A <b>note</b> & “more”” to “The end”\nA: Ring. Otherwise\nB: Wait')
  expect(texts(drawn(small))).toEqual(expect.arrayContaining(['A?', 'A B?', 'C']))
})

test('a scene that no route reaches says so, and has a pattern', () => {
  const picture = drawn(small)
  expect(texts(picture)).toContain('Scene · no route reaches it')
  expect(picture.querySelectorAll('[fill="url(#map-unreached)"]').length).toBe(1)
})

test('heat is a bar and words: the share of routes, or the words of a scene', () => {
  expect(texts(drawn(small, 'plays'))).toEqual(
    expect.arrayContaining(['Decision · on 100% of routes', 'Scene · on 33% of routes', 'Ending · on 100% of routes']),
  )
  expect(texts(drawn(small, 'words'))).toContain('Ending · 3 words')
  const bars = [...drawn(small, 'words').querySelectorAll('rect[height="5"]')].map(bar =>
    Number(bar.getAttribute('width')),
  )
  expect(bars.length).toBe(2 * small.scenes.length)
  expect(Math.max(...bars)).toBe(228)
})

test('a share that is not all or nothing is not rounded to it', () => {
  const shares = [0.001, 0.999, 0.5, 1]
  const scenes = small.scenes.map((scene, index) => ({ ...scene, isUnreached: false, share: shares[index] ?? 0 }))
  expect(texts(drawn({ ...small, scenes }, 'plays')).filter(text => text.endsWith('of routes'))).toEqual([
    'Decision · on under 1% of routes',
    'Scene · on over 99% of routes',
    'Scene · on 50% of routes',
    'Ending · on 100% of routes',
  ])
})
