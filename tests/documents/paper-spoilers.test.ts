import { describe, expect, test } from 'vitest'
import type { Playable } from '../../src/cases/playable.ts'
import { toProse } from '../../src/cases/prose.ts'
import { makePaper } from '../../src/core/papers/papers.ts'
import { isForFacilitator, type PaperKind, paperKinds } from '../../src/core/papers/paper.ts'
import { plainText, typeset } from '../../src/core/scenario/prose.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import type { Person } from '../../src/core/scenario/schema.ts'
import { paperToDocx } from '../../src/documents/docx/paper.ts'
import { paperToHtml } from '../../src/documents/html/paper.ts'
import { productScenarios } from '../support/shelf.ts'
import { slow, unzipped } from './support/unpacked.ts'

const scenarios = await productScenarios()
const openKinds = paperKinds.filter(kind => !isForFacilitator(kind))

/** Everything that is told as a play goes on, or only afterwards. */
function toldLater(scenario: Scenario): readonly string[] {
  const { facts, findings, law, measures, recommendations } = scenario
  return [
    ...[...scenario.scenes.values()].flatMap(sceneTexts),
    ...[...facts.values()].map(({ says }) => says),
    ...[...law.values()].flatMap(({ title, says }) => [title, says]),
    ...[...measures.values()].flatMap(({ text, decoy = '' }) => [text, decoy]),
    ...[...recommendations.values()].flatMap(({ text, success = '', equality = '' }) => [text, success, equality]),
    ...[...findings.values()].flatMap(({ title }) =>
      typeof title === 'string' ? title : title.map(({ says }) => says),
    ),
    ...scenario['six-months-later'].map(({ text }) => plainText(toProse(text))),
  ]
}

function sceneTexts(scene: Scenario['scenes'] extends ReadonlyMap<string, infer Value> ? Value : never) {
  const { title, headline = '', text, discuss = [], facilitator = '', decision, visit, inject } = scene
  const choices = [...(decision?.choices.values() ?? [])]
  return [
    title,
    headline,
    plainText(toProse(text)),
    ...discuss,
    plainText(toProse(facilitator)),
    scene['key-event']?.text ?? '',
    inject?.subject ?? '',
    decision?.asks ?? visit?.asks ?? '',
    ...choices.flatMap(choice => [
      choice.label,
      choice.short ?? '',
      plainText(toProse(choice.consequence)),
      choice['out-of-bounds']?.why ?? '',
      ...Object.values(choice.score ?? {}).map(judged => judged?.why ?? ''),
    ]),
    ...[...(visit?.leads.values() ?? [])].flatMap(({ label, short = '' }) => [label, short]),
  ]
}

const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Whole texts, and each sentence of them, if long enough to be nothing else. */
function secretsOf({ scenario, exhibitTexts }: Playable): readonly string[] {
  const texts = toldLater(scenario).map(text => typeset(flat(text)))
  const sentences = texts.flatMap(text => text.split(/(?<=[.?!…”"])\s+/))
  // What a document of the story says comes with its sheet, at its scene; stages are named from the first page of a play.
  const exhibits = [...scenario.exhibits.values()].map(({ title }) => title)
  const stages = [...scenario.stages.values()].map(({ title }) => title)
  const known = typeset(flat([...exhibitTexts.values(), ...exhibits, ...stages].join('\n')))
  return [...new Set([...texts, ...sentences])].filter(text => text.length >= 16 && !known.includes(text))
}

/** What is left of markup without its tags; where one ends a line or a paragraph, there is a space. */
function textOfMarkup(markup: string): string {
  const text = markup
    .replaceAll(/<\/?(?:br|p|h\d|li|td|th|dt|dd|w:p|w:br|w:tab)(?:\s[^>]*)?\/?>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
  const signs = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
  return flat(Object.entries(signs).reduce((read, [sign, means]) => read.replaceAll(sign, means), text))
}

/** The text of every part of a Word file, and what stands in its attributes, too. */
async function textOfWord(bytes: Uint8Array): Promise<string> {
  const file = await unzipped(bytes)
  const parts = file.paths.map(path => file.text(path))
  return [...parts.map(textOfMarkup), ...parts.map(flat)].join('\n')
}

const paperOf = (kind: PaperKind, { script, debrief, exhibitTexts, drawings }: Playable) =>
  makePaper(kind, { script, exhibitTexts, drawings, loadNotes: () => Promise.resolve(debrief) })

const byName = scenarios.map(playable => [playable.script.title, playable] as const)

describe.for(byName)('%s', ([, playable]) => {
  const secrets = secretsOf(playable)

  test('has secrets, most of which the whole script tells: all but headlines, short labels and notes for the clerk', async () => {
    const script = textOfMarkup(paperToHtml(await paperOf('script', playable)))
    expect(secrets.length).toBeGreaterThan(100)
    expect(secrets.filter(secret => script.includes(secret)).length).toBeGreaterThan(secrets.length / 2)
  })

  test.for(openKinds)('gives nothing away in the %s paper as a web page', async kind => {
    const paper = textOfMarkup(paperToHtml(await paperOf(kind, playable)))
    expect(secrets.filter(secret => paper.includes(secret))).toEqual([])
  })

  test.for(openKinds)('gives nothing away in any part of the %s paper as a Word file', slow, async kind => {
    const paper = await textOfWord(await paperToDocx(await paperOf(kind, playable)))
    expect(secrets.filter(secret => paper.includes(secret))).toEqual([])
  })

  test('the cards hold nothing that a player could not see before deciding', async () => {
    const seen = [...playable.scenario.scenes.values()].flatMap(({ decision }) =>
      decision === undefined ? [] : [decision.asks, ...[...decision.choices.values()].map(({ label }) => label)],
    )
    const known = typeset(flat(seen.join('\n')))
    const paper = textOfMarkup(paperToHtml(await paperOf('cards', playable)))
    expect(seen.filter(text => !paper.includes(typeset(flat(text))))).toEqual([])
    expect(secrets.filter(secret => !known.includes(secret) && paper.includes(secret))).toEqual([])
  })

  test('names nobody on the opening sheet, the observer’s sheet or the ballots whom the first scene does not', async () => {
    const { script } = playable
    const first = script.scenes[script.graph.start]
    const known = JSON.stringify([first?.text, first?.inject, first?.decision?.actor])
    const isKnown = ([id, { name }]: readonly [string, Person]) => known.includes(name) || known.includes(`"${id}"`)
    const posts = Object.entries(script.cast)
      .filter(isKnown)
      .map(([, { post }]) => post)
    const others = Object.entries(script.cast).filter(person => !isKnown(person))
    const { sheets } = await paperOf('participants', playable)
    const seen = JSON.stringify([sheets[0], await paperOf('observer', playable), await paperOf('ballots', playable)])
    expect(others.length).toBeGreaterThan(0)
    expect(
      others.filter(([, { name, post }]) => seen.includes(name) || (!posts.includes(post) && seen.includes(post))),
    ).toEqual([])
  })
})
