import { gzipSync, strToU8 } from 'fflate'
import { drawAsData } from '../../cases/exhibits/exhibit-data.ts'
import type { ExhibitTree } from '../../cases/exhibits/exhibit-nodes.ts'
import { ExhibitReader } from '../../cases/exhibits/read-exhibit.ts'
import { cardOf, type CaseCard, playable, type Playable, preview } from '../../cases/playable.ts'
import { exhibitWords, type FileText, type FolderTexts, type PictureText } from '../../core/check/folder-texts.ts'
import { weightsOf } from '../../core/analysis/tally.ts'
import { type CaseNumbers, caseNumbers } from '../../core/check/case-numbers.ts'
import { lint } from '../../core/check/check.ts'
import { figuresOf } from '../../core/check/figures.ts'
import { checkSpelling, type Dictionary, hardScenes } from '../../core/check/spelling.ts'
import { type CaseTexts, scenarioSource } from '../../core/author/case-texts.ts'
import { complete } from '../../core/author/completion.ts'
import { definition, hover, nameUnder, rename, uses } from '../../core/author/names.ts'
import { outline, type OutlinePart } from '../../core/author/outline.ts'
import { type Diagnostic, type Severity, sorted, type Span } from '../../core/diagnostics/diagnostic.ts'
import { LinesByFile } from '../../core/diagnostics/source-lines.ts'
import { type StoryMap, storyMap } from '../../core/map/story-map.ts'
import type { Drawing, Picture } from '../../core/scenario/picture.ts'
import type { NameKind } from '../../core/scenario/reading/name-places.ts'
import { scenarioOf } from '../../core/scenario/reading/read-scenario.ts'
import { refusalWords } from '../../core/scenario/reading/rename.ts'
import type { DebriefNotes } from '../../core/score/debrief-notes.ts'
import { playFrom } from '../../core/session/play-from.ts'
import type { Script } from '../../core/session/script.ts'
import type { DraftTexts } from '../store/drafts.ts'

/** A message of `check` with its place, as offsets and as people name it. */
export interface Problem {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly help?: string | undefined
  readonly file: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
}

/** Everything that a preview needs of a case without errors. Plain data, so that a worker can send it. */
export interface LiveCase {
  readonly card: CaseCard
  readonly script: Script
  readonly exhibits: Readonly<Record<string, LiveExhibit>>
  readonly map: StoryMap
}

export interface LiveExhibit {
  readonly tree: ExhibitTree
  readonly text: string
  readonly picture: Picture | undefined
  readonly drawings: readonly Drawing[]
}

/** The case of a text as pages show it. */
export interface Shown {
  /** The scenes in the order of the text, errors or not. */
  readonly scenes: readonly OutlinePart[]
  /** Absent while there is an error. */
  readonly live?: LiveCase
}

/** What can be told once every play has been walked through. */
export interface WalkedCase {
  readonly problems: readonly Problem[]
  /** Absent while there is an error. */
  readonly found?: {
    /** As the first page lists the case; that of a preview only guesses how long it is. */
    readonly card: CaseCard
    readonly debrief: DebriefNotes
    readonly map: StoryMap
    readonly numbers: CaseNumbers
  }
}

const exhibits = new ExhibitReader(drawAsData)

/** The quick half of a check, for each letter that is typed. */
async function lintCase(texts: DraftTexts, today: string): Promise<readonly Problem[]> {
  const { folder } = await exhibits.read(folderTexts(texts))
  const seen = await lint(folder, { today })
  return problemsOf(seen.diagnostics, seen.texts)
}

/** What pages show of the case, which takes longer. */
async function show(texts: DraftTexts, today: string): Promise<Shown> {
  const read = await exhibits.read(folderTexts(texts))
  const seen = await preview(read, { today })
  const scenes = scenesIn(texts)
  return seen.ok ? { scenes, live: liveCase(seen, read.folder) } : { scenes }
}

/** The whole check, which takes seconds for a long case. */
async function walk(texts: DraftTexts, today: string): Promise<WalkedCase> {
  const read = await exhibits.read(folderTexts(texts))
  const seen = await playable(read, { today })
  const problems = problemsOf(seen.diagnostics, seen.texts)
  if (!seen.ok) return { problems }
  const { analysis, debrief } = seen
  const map = mapOf(seen, read.folder, { reached: analysis.reached, shares: analysis.shares() })
  return {
    problems,
    found: {
      card: cardOf(seen),
      debrief: { ...debrief, betterThan: analysis.betterThan() },
      map,
      numbers: caseNumbers(figuresOf(seen)),
    },
  }
}

let dictionary: Promise<Dictionary> | undefined

/** Words that may be misspelt, and scenes that are hard to read. The dictionary is loaded for the first of them. */
async function proofread(texts: DraftTexts): Promise<readonly Problem[]> {
  const folder = folderTexts(texts)
  const hints = [...checkSpelling(folder, await (dictionary ??= loadDictionary())), ...hardScenes(folder)]
  return problemsOf(sorted(hints), new Map(Object.entries(texts.files)))
}

async function loadDictionary(): Promise<Dictionary> {
  const [{ default: affixes }, { default: words }, { britishDictionary }] = await Promise.all([
    import('dictionary-en-gb/index.aff?raw'),
    import('dictionary-en-gb/index.dic?raw'),
    import('../../cases/british-dictionary.ts'),
  ])
  return britishDictionary(affixes, words)
}

function liveCase(seen: Playable<ExhibitTree>, folder: FolderTexts): LiveCase {
  const inPage = new Map([...seen.pictures].map(([name, picture]) => [name, pictureInPage(name, picture, folder)]))
  return {
    card: cardOf(seen),
    script: { ...seen.script, pictures: Object.fromEntries(named(seen.script.pictures, inPage)) },
    exhibits: Object.fromEntries(
      [...seen.exhibits].map(([id, { drawn, text }]) => {
        const picture = inPage.get(seen.scenario.exhibits.get(id)?.picture ?? '')
        return [id, { tree: drawn, text, picture, drawings: seen.drawings.get(id) ?? [] }]
      }),
    ),
    map: mapOf(seen, folder, {}),
  }
}

function named(pictures: Script['pictures'], inPage: ReadonlyMap<string, Picture>) {
  return Object.entries(pictures).map(([name, picture]) => [name, inPage.get(name) ?? picture] as const)
}

/** The file itself as an address: a page may load nothing else. */
function pictureInPage(name: string, picture: Picture, { pictures }: FolderTexts): Picture {
  const svg = pictures?.get(name)?.text ?? ''
  return { ...picture, src: `data:image/svg+xml,${encodeURIComponent(svg)}` }
}

function mapOf(
  { scenario, script: { graph } }: Playable<ExhibitTree>,
  folder: FolderTexts,
  counted: Pick<Parameters<typeof storyMap>[0], 'reached' | 'shares'>,
): StoryMap {
  return storyMap({ scenario, graph, weights: weightsOf(scenario, exhibitWords(scenario, folder)), ...counted })
}

function problemsOf(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>): readonly Problem[] {
  const lines = new LinesByFile(texts)
  return diagnostics.map(({ code, severity, message, help, span }) => ({
    code,
    severity,
    message,
    help,
    ...span,
    ...lines.of(span.file).position(span.start),
  }))
}

/** Pictures that several cases share lie beside their folders. */
const shared = /^\.\.\/pictures\/(.+)\.svg$/

export function folderTexts(texts: DraftTexts): FolderTexts {
  const { folder, files } = texts
  const all = Object.entries(files).map(([path, text]) => ({ path, text }))
  const pictureOf = (pattern: RegExp) => (file: FileText) => {
    const [, name] = pattern.exec(file.path) ?? []
    return name === undefined ? [] : [[name, sized(file, pattern === shared)] as const]
  }
  const { scenario } = caseTexts(texts)
  return {
    folder,
    scenario,
    read: scenarioOf(scenarioSource({ scenario }), folder),
    playthroughs: all.find(({ path }) => path === 'playthroughs.yaml'),
    exhibits: new Map(all.filter(({ path }) => path.startsWith('exhibits/')).map(file => [file.path, file])),
    pictures: new Map([...all.flatMap(pictureOf(shared)), ...all.flatMap(pictureOf(/^pictures\/(.+)\.svg$/))]),
  }
}

const sizes = new Map<string, number>()

/** A picture stays as it is while the text beside it changes. */
function sized(file: FileText, isShared: boolean): PictureText {
  const size = sizes.get(file.text) ?? gzipSync(strToU8(file.text)).length
  sizes.set(file.text, size)
  return { ...file, size, isShared }
}

/** A place in a file of the draft, as an offset. */
interface At {
  readonly path: string
  readonly offset: number
}

function caseTexts({ files }: DraftTexts): CaseTexts {
  const playthroughs = files['playthroughs.yaml']
  return {
    scenario: { path: 'scenario.yaml', text: files['scenario.yaml'] ?? '' },
    ...(playthroughs === undefined ? {} : { playthroughs: { path: 'playthroughs.yaml', text: playthroughs } }),
  }
}

/** The name at a place, with every place of it. */
export interface NameHere {
  readonly kind: NameKind
  readonly id: string
  readonly definition: Span | undefined
  readonly uses: readonly Span[]
}

function nameAt(texts: DraftTexts, at: At): NameHere | undefined {
  const of = caseTexts(texts)
  const under = nameUnder(of, at)
  return under && { kind: under.name.kind, id: under.name.id, definition: definition(of, at), uses: uses(of, at) }
}

/** The places to write a new name in, or why it cannot be. */
function renamePlaces(texts: DraftTexts, at: At, id: string): readonly Span[] | string {
  const result = rename(caseTexts(texts), at, id)
  if (result === undefined) return 'There is no name here.'
  return result.ok ? result.spans : refusalWords(result.refusal, result.name, id)
}

/** The scenes of the case, in the order of the text. */
function scenesIn(texts: DraftTexts): readonly OutlinePart[] {
  const within = (part: OutlinePart): readonly OutlinePart[] =>
    part.kind === 'scene' ? [part] : part.parts.flatMap(within)
  return outline(caseTexts(texts)).flatMap(within)
}

/** What a worker can be asked. Everything it takes and gives is plain data. */
export const desk = {
  lint: lintCase,
  show,
  walk,
  proofread,
  playFrom: async (...asked: Parameters<typeof playFrom>) => playFrom(...asked),
  complete: async (texts: DraftTexts, at: At) => complete(caseTexts(texts), at),
  hover: async (texts: DraftTexts, at: At) => hover(caseTexts(texts), at),
  nameAt: async (texts: DraftTexts, at: At) => nameAt(texts, at),
  rename: async (texts: DraftTexts, at: At, id: string) => renamePlaces(texts, at, id),
}

export type Desk = typeof desk
