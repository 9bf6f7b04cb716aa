import type { Analysis } from '../analysis/analyse.ts'
import type { Step } from '../analysis/explore.ts'
import { decisionMinutes, minutesAfterwards, slotOf, wordsAMinute } from '../analysis/tally.ts'
import { plainText } from '../scenario/prose.ts'
import { type LineOf, linesOf, type Source } from '../scenario/reading/source.ts'
import { type Scenario, seatOf } from '../scenario/scenario.ts'
import type { SceneScript, Script } from '../session/script.ts'
import { dominating } from './dominance.ts'

/** What an author wants to know of a scenario before trying it on people. */
export type Figures = ReturnType<typeof figuresOf>
export type EndingFigure = NonNullable<Figures['endings']>[number]
/** On the shortest, the median and the longest play, each measure for itself. The median lies within a range. */
export type Length = Figures['words']
export type MembersShare = Figures['members']['shortest']
export type Reading = Figures['reading']

interface Analysed {
  readonly scenario: Scenario
  readonly analysis: Analysis
  readonly script: Script
  readonly source: Source
}

export function figuresOf({ scenario, analysis, script, source }: Analysed) {
  const { exact, forgotten, states, playthroughs, points, exercised } = analysis
  const lineOf = linesOf(source)
  const time = analysis.median('time')
  const odds = analysis.odds()
  return {
    scenario: scenario.id,
    title: scenario.title,
    exact,
    forgotten,
    states,
    playthroughs,
    words: { ...analysis.words, median: analysis.median('words') },
    minutes: { ...analysis.minutes, median: { min: time.min / wordsAMinute, max: time.max / wordsAMinute } },
    scenes: { ...analysis.scenes, median: analysis.median('scenes') },
    decisions: { ...analysis.decisions, median: analysis.median('decisions') },
    members: {
      shortest: membersShare(scenario, analysis.leastOf('time')),
      longest: membersShare(scenario, analysis.mostOf('time')),
      leastLead: analysis.membersLead.min,
    },
    slot: longestInSlot(scenario, analysis),
    points,
    exercised,
    reading: reading(scenario, script, lineOf),
    dominating: dominating(scenario, lineOf),
    endings: odds === undefined ? undefined : [...odds].map(([ending, range]) => ({ ending, ...range })),
  }
}

/** What the longest play takes of the slot, in minutes; looking back and debrief come after any play. */
function longestInSlot(scenario: Scenario, analysis: Analysis) {
  const minutes = slotOf(scenario.minutes, analysis.minutes)
  const deciding = analysis
    .mostOf('time')
    .flatMap(({ place }) => scenario.scenes.get(place)?.decision ?? [])
    .reduce((sum, decision) => sum + decisionMinutes(decision), 0)
  const playing = Math.ceil(analysis.minutes.max)
  return { minutes, reading: playing - deciding, deciding, afterwards: minutesAfterwards(minutes) }
}

function membersShare(scenario: Scenario, steps: readonly Step[]) {
  const seats = steps.flatMap(({ place }) => {
    const scene = scenario.scenes.get(place)
    return scene === undefined ? [] : (seatOf(scenario, scene) ?? [])
  })
  return { own: seats.filter(seat => seat === 'member').length, all: seats.length }
}

const told = 5

/** Of fewer words, one long name decides. */
const fewestWords = 30

/** What members read at every scene. Titles are no sentences, and exhibits are often tables: neither is measured. */
function reading(scenario: Scenario, { scenes }: Script, lineOf: LineOf) {
  const texts = Object.entries(scenes).map(([id, scene]) => ({ id, read: textsOf(scene) }))
  const { score, words, sentences } = readingEase(texts.flatMap(({ read }) => read))
  const hardest = texts
    .flatMap(({ read, ...place }) => {
      const { score: ease, words: count } = readingEase(read)
      return ease === undefined || count < fewestWords ? [] : [{ ...place, ease }]
    })
    .toSorted((one, other) => one.ease - other.ease)
    .slice(0, told)
    .map(({ ease, ...place }) => ({ scene: place.id, line: lineOf(scenario.scenes.get(place.id)?.path ?? []), ease }))
  return { ease: score, words, sentences, hardest }
}

function textsOf({ text, decision, visit }: SceneScript): readonly string[] {
  const choices = Object.values(decision?.choices ?? {})
  return [
    plainText(text),
    decision?.asks ?? '',
    visit?.asks ?? '',
    ...choices.flatMap(({ label, consequence }) => [label, plainText(consequence)]),
    ...Object.values(visit?.leads ?? {}).map(({ label }) => label),
  ]
}

/**
 * The Flesch reading ease of several texts as one: 60 to 70 is plain English, more is easier. Each text, and each paragraph
 * of it, ends a sentence.
 * @internal tests ask it of texts of their own
 */
export function readingEase(texts: readonly string[]) {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return {
    // By Rudolf Flesch, 1948.
    score:
      words.length === 0
        ? undefined
        : 206.835 - 1.015 * (words.length / sentences.length) - 84.6 * (syllables / words.length),
    words: words.length,
    sentences: sentences.length,
    syllables,
  }
}

/** The words of each sentence. A full stop ends one only before a capital, so that `9.30 am` and `J. Vale` do not. */
function sentencesOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/\n\s*\n|\n(?=- )|(?<=(?<!\b[A-Z])[.!?…][.!?…"'”’)]*)\s+(?=["'“‘(]*[A-Z0-9£])/u)
    .map(sentence => sentence.split(/[\s–—/]+/u).filter(word => /[\p{L}\p{N}]/u.test(word)))
    .filter(words => words.length > 0)
}

/** About how many syllables a word has: runs of vowels, one more for those spoken as two, one less for a silent e. */
function syllablesOf(word: string): number {
  const digits = word.match(/\d/g)?.length ?? 0
  const parts = word
    .toLowerCase()
    .replaceAll('é', 'ay')
    .normalize('NFD')
    .replaceAll(/['’]s\b|[\u0300-\u036f]/g, '')
    .match(/[a-z]+/g)
  const spoken = (parts ?? []).map(part =>
    Math.max(1, matches(part, /[aeiouy]+/g) + matches(part, spokenAsTwo) - matches(part, silent)),
  )
  return Math.max(
    1,
    spoken.reduce((sum, more) => sum + more, digits),
  )
}

function matches(part: string, pattern: RegExp): number {
  return part.match(pattern)?.length ?? 0
}

// Patterns of letters are no words. cspell:disable
/** As in `area`, `create`, `video`, `museum`, `client`, `serious`, `actual`, `fuel`, `poem`, `being` and `employee`. */
const spokenAsTwo =
  /(?<=[aeiouy][^aeiouy]+)eas?$|(?<=cr)ea(?=t[eio])|(?<=th)ea(?=t)|eos?$|eum|(?<=^(?:sc|cl|qu))ie|(?<![cgstx])i(?!on)[aou]|(?<![qg])ua|uel|oe(?=[mt])|[aeiou](?=ing)|[aeiou]y(?=[aeiou])(?!e$)|(?<=[^aeiou])y(?=o)/g

/**
 * The last e, though not of `table`; the e of `asked`, though not of `wanted` or `settled`; that of `makes`, though not
 * of `houses` or `tables`; and before an ending, as in `safely`, `homeless` and `something`.
 */
const silent =
  /[^aeiouylr]e$|[aeiouy]re$|[aeiouy]l+e$|[^aeiouytdl]ed$|[aeiouy]l+ed$|[^aeiouyszxcghl]es$|[aeiouy]les$|[^aeiouyl]e(?=(?:ly|ty|ments?|ful|fully|less|ness|thing|where|body|times?|fore)$)|(?<=^ev)e(?=ry)|(?<=^bus)i(?=ness)/g
// cspell:enable
