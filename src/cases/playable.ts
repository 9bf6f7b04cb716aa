import { analyse, type Analysis } from '../core/analysis/analyse.ts'
import {
  type Range,
  slotOf,
  type Tally,
  tallied,
  type Weights,
  weightsOf,
  wordsAMinute,
} from '../core/analysis/tally.ts'
import { check, type CheckOptions, lint } from '../core/check/check.ts'
import { exhibitWords, type FolderTexts } from '../core/check/folder-texts.ts'
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts'
import type { Position } from '../core/machine/actions.ts'
import type { Graph } from '../core/machine/graph.ts'
import { lower } from '../core/machine/lower.ts'
import { Walk } from '../core/machine/walk.ts'
import { rulesDigest, wordsDigest } from '../core/scenario/digest.ts'
import { familyTitles } from '../core/scenario/families.ts'
import { type Drawing, type Picture, picturesOf, readPicture } from '../core/scenario/picture.ts'
import type { Source } from '../core/scenario/reading/source.ts'
import { typesetAll } from '../core/scenario/prose.ts'
import type { Scenario, SceneId } from '../core/scenario/scenario.ts'
import { type DebriefNotes, toDebriefNotes } from '../core/score/debrief-notes.ts'
import { entry, type Script } from '../core/session/script.ts'
import { toScript } from '../core/session/to-script.ts'
import type { ReadExhibit, ReadFolder } from './exhibits/read-exhibit.ts'
import { toProse } from './prose.ts'

/** A scenario with everything that is made of it, or what keeps it from being played. */
export type LoadResult<Drawn = unknown> = Found & (Playable<Drawn> | { readonly ok: false })

/** What was found in files. */
export interface Found {
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[]
  /** The texts that the diagnostics point into, by path. */
  readonly texts: ReadonlyMap<string, string>
}

export interface Playable<Drawn = unknown> {
  readonly ok: true
  readonly scenario: Scenario
  readonly analysis: Analysis
  /** How many a play has, about. */
  readonly decisions: number
  readonly source: Source
  readonly script: Script
  readonly debrief: DebriefNotes
  /** By the exhibit's id. */
  readonly exhibits: ReadonlyMap<string, ReadExhibit<Drawn>>
  /** By name, each with its file in place of its address. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** Each exhibit in words, by its id. */
  readonly exhibitTexts: ReadonlyMap<string, string>
  /** The picture and the drawings of each exhibit, by its id. */
  readonly drawings: ReadonlyMap<string, readonly Drawing[]>
  /** How many words members read in each exhibit, by its id. */
  readonly exhibitWords: ReadonlyMap<string, number>
  /** Endings that no playthrough of the author comes to; absent in a preview, which plays none. */
  readonly endingsNotPlayed?: readonly SceneId[] | undefined
}

/** Checks a folder’s texts, and makes of them everything that a play needs. */
export async function playable<Drawn>(read: ReadFolder<Drawn>, options: CheckOptions): Promise<LoadResult<Drawn>> {
  const { diagnostics, texts, scenario, analysis, source, endingsNotPlayed } = await check(read.folder, options)
  if (scenario === undefined || analysis === undefined || source === undefined) return { ok: false, diagnostics, texts }
  const found = await playableOf(read, { scenario, source, length: analysis }, () => analysis, { diagnostics, texts })
  return Object.assign(found, { endingsNotPlayed })
}

/** As `playable`, for a case that is being written: its plays are walked through only when the debrief asks for them. */
export async function preview<Drawn>(read: ReadFolder<Drawn>, options: CheckOptions): Promise<LoadResult<Drawn>> {
  const { diagnostics, texts, scenario, source } = await lint(read.folder, options)
  if (scenario === undefined || source === undefined) return { ok: false, diagnostics, texts }
  const weights = weightsOf(scenario, exhibitWords(scenario, read.folder))
  const graph = lower(scenario)
  const analysis = once(() => analyse(graph, weights))
  return playableOf(read, { scenario, source, length: onePlay(graph, weights) }, analysis, { diagnostics, texts })
}

/** What the first page shows of a case. */
export interface CaseCard {
  readonly id: string
  readonly version: string
  readonly title: string
  /** The field of the council’s work, in words. */
  readonly family: string
  readonly summary: string
  readonly minutes: number
  readonly minutesAlone: number
  /** How many decisions a session has, about. */
  readonly decisions: number
  /** Whether some are an officer's, and members advise. */
  readonly hasOfficers: boolean
  /** In words of a category. */
  readonly touches: readonly string[]
  readonly firstFor?: 'alone' | 'group' | undefined
}

export function cardOf({ script, scenario, decisions }: Playable): CaseCard {
  const { id, version, title, summary, minutes } = script
  const { touches, 'first-for': firstFor } = scenario
  const deciders = Object.values(script.scenes).flatMap(({ decision }) => decision?.actor ?? [])
  const hasOfficers = deciders.some(actor => entry(script.cast, actor)?.seat !== 'member')
  return {
    id,
    version,
    title,
    family: familyTitles[scenario.family],
    summary,
    minutes,
    minutesAlone: script.minutesAlone,
    decisions,
    hasOfficers,
    touches,
    firstFor,
  }
}

type Length = Pick<Analysis, 'words' | 'decisions' | 'minutes'>

interface Sound {
  readonly scenario: Scenario
  readonly source: Source
  readonly length: Length
}

async function playableOf<Drawn>(
  { exhibits, folder }: ReadFolder<Drawn>,
  { scenario, source, length }: Sound,
  analysis: () => Analysis,
  found: Found,
): Promise<Found & Playable<Drawn>> {
  const graph = lower(scenario)
  const pictures = readPictures(folder)
  const facts = {
    graph,
    digests: {
      rules: await rulesDigest(graph, scenario),
      words: await wordsDigest(scenario, new Map([...sourcesOf(scenario, folder), ...wordsOf(scenario, pictures)])),
    },
    minutes: slotOf(scenario.minutes, length.minutes),
    minutesAlone: minutesAlone(length),
    pictures: namedIn(scenario, pictures),
  }
  const debrief = once(() => typesetAll(toDebriefNotes(scenario, analysis(), toProse)))
  return {
    ok: true,
    ...found,
    scenario,
    source,
    exhibits,
    decisions: Math.round(usual(length.decisions)),
    get analysis() {
      return analysis()
    },
    get debrief() {
      return debrief()
    },
    // The digests stay those of the text as typed, so that older sessions still fit it.
    pictures,
    script: typesetAll(toScript(scenario, facts, toProse)),
    exhibitTexts: new Map([...exhibits].map(([id, { text }]) => [id, text])),
    drawings: drawingsOf({ exhibits, folder }, scenario, pictures),
    exhibitWords: exhibitWords(scenario, folder),
  }
}

/** What is drawn in each exhibit, its picture first. */
function drawingsOf(
  { exhibits, folder }: ReadFolder<unknown>,
  scenario: Scenario,
  pictures: ReadonlyMap<string, Picture>,
): Playable['drawings'] {
  return new Map(
    [...exhibits].map(([id, exhibit]) => {
      const name = scenario.exhibits.get(id)?.picture ?? ''
      const picture = pictures.get(name)
      const svg = folder.pictures?.get(name)?.text ?? ''
      if (picture === undefined) return [id, exhibit.drawings]
      const { alt, width, height } = picture
      return [id, [{ svg: svg.slice(svg.indexOf('<svg')), alt, width, height }, ...exhibit.drawings]]
    }),
  )
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** The length of one play, the first offer taken at each step: about as long as any other. */
function onePlay(graph: Graph, weights: Weights): Length {
  const walk = new Walk(graph)
  const total = { words: 0, decisions: 0, time: 0 }
  const count = (tally: Tally) => {
    for (const key of ['words', 'decisions', 'time'] as const) total[key] += tally[tallied.indexOf(key)] ?? 0
  }
  for (let at: Position | undefined = walk.start(), steps = 0; at !== undefined && steps < 1000; steps++) {
    const [first] = walk.offers(at)
    count(weights.entering(at.scene))
    if (first === undefined) break
    count(weights.taking(at.scene, first.action))
    at = walk.take(at, first.action)
  }
  return { words: only(total.words), decisions: only(total.decisions), minutes: only(total.time / wordsAMinute) }
}

function only(value: number): Range {
  return { min: value, max: value }
}

function readPictures(folder: FolderTexts): ReadonlyMap<string, Picture> {
  return new Map(
    [...(folder.pictures ?? [])].flatMap(([name, { text, path }]) => {
      const read = readPicture(text, path)
      return read.ok ? [[name, read.picture] as const] : []
    }),
  )
}

function namedIn(scenario: Scenario, pictures: ReadonlyMap<string, Picture>): Script['pictures'] {
  return Object.fromEntries(
    picturesOf(scenario).flatMap(name => {
      const picture = pictures.get(name)
      return picture === undefined ? [] : [[name, picture] as const]
    }),
  )
}

const usual = ({ min, max }: Range) => (min + max) / 2

/** How long one person takes, to the nearest five minutes: 200 words a minute, and a minute for each decision. */
function minutesAlone({ words, decisions }: Length): number {
  return Math.max(5, 5 * Math.round((usual(words) / 200 + usual(decisions)) / 5))
}

/** The files of the exhibits that are declared, by name; another file in the folder changes nothing that is read. */
function sourcesOf({ exhibits }: Scenario, folder: FolderTexts): ReadonlyMap<string, string> {
  return new Map([...exhibits.values()].map(({ file }) => [file, folder.exhibits.get(file)?.text ?? '']))
}

/** What is said of the pictures that are named; another file in the folder changes nothing. */
function wordsOf(scenario: Scenario, pictures: ReadonlyMap<string, Picture>): readonly (readonly [string, string])[] {
  const ofExhibits = [...scenario.exhibits.values()].map(({ picture = '' }) => picture)
  return [...picturesOf(scenario), ...ofExhibits].flatMap(name => {
    const picture = pictures.get(name)
    return picture === undefined ? [] : [[`pictures/${name}.svg`, picture.alt] as const]
  })
}
