import { countWords } from '../analysis/tally.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { pictures, syntax } from '../diagnostics/syntax.ts'
import { quality } from '../diagnostics/quality.ts'
import { nearest } from '../diagnostics/wording.ts'
import { readPicture } from '../scenario/picture.ts'
import type { ReadScenario } from '../scenario/reading/read-scenario.ts'
import { Problems } from '../scenario/reading/source.ts'
import { mapName, type Path, type Scenario } from '../scenario/scenario.ts'

export interface FileText {
  readonly path: string
  readonly text: string
  /** What was wrong before there was a text (see `decode`), or what the compiler of exhibits had to say. */
  readonly problems?: readonly Diagnostic[]
}

export interface ExhibitText extends FileText {
  /** How many words its readers read; counted in the text itself when left out. */
  readonly words?: number
}

/** A picture, from the folder's own `pictures` or from those that all scenarios share. */
export interface PictureText extends FileText {
  /** In bytes, when compressed. */
  readonly size: number
  readonly isShared: boolean
}

/** A scenario folder's texts, as the person who reads the disk hands them in. */
export interface FolderTexts {
  /** The folder's own name. */
  readonly folder: string
  readonly scenario: FileText
  /** The same, where it was read before. */
  readonly read?: ReadScenario
  readonly playthroughs?: FileText | undefined
  /** Every file of the `exhibits` folder, by the name that the scenario uses: `exhibits/letter.mdx`. */
  readonly exhibits: ReadonlyMap<string, ExhibitText>
  /** By name, as a scenario names them: `parade` for `pictures/parade.svg`. Left out where no one looked for any. */
  readonly pictures?: ReadonlyMap<string, PictureText>
}

export function isExhibitText(name: string): boolean {
  return /\.mdx?$/.test(name)
}

/** The files that exhibits name must be there, inside the folder; and those that are there should be named. */
export function exhibitFiles({ source, parts }: ReadScenario, { exhibits }: FolderTexts): readonly Diagnostic[] {
  const problems = new Problems(source)
  for (const [id, { file }] of parts.exhibits) {
    const path = ['exhibits', id, 'file']
    if (!/^exhibits\/[^/\\]+$/.test(file)) problems.atValue(path, syntax.exhibitOutside, file)
    else if (!isExhibitText(file)) problems.atValue(path, syntax.exhibitKind, file)
    else if (!exhibits.has(file)) problems.atValue(path, syntax.missingExhibit, file, nearest(file, exhibits.keys()))
  }
  return problems.found
}

/** Only to be asked when every exhibit could be read. */
export function unusedFiles({ parts }: ReadScenario, { exhibits }: FolderTexts): readonly Diagnostic[] {
  const named = new Set([...parts.exhibits.values()].map(({ file }) => file))
  return [...exhibits]
    .filter(([name]) => !named.has(name))
    .map(([name, { path }]) => quality.exhibitFileUnused({ file: path, start: 0, end: 0 }, name))
}

export function exhibitWords(scenario: Scenario, { exhibits }: FolderTexts): ReadonlyMap<string, number> {
  return new Map(
    [...scenario.exhibits].map(([id, { file }]) => {
      const exhibit = exhibits.get(file)
      return [id, exhibit?.words ?? countWords(exhibit?.text ?? '')]
    }),
  )
}

const mostOfPicture = 8000
const mostOfPictures = 120_000

/** The pictures that a scenario names must be there and be fit to be shown, and its places must be on the map. */
export function pictureFiles(
  { source, parts, scenario }: ReadScenario,
  { pictures: files = new Map<string, PictureText>() }: FolderTexts,
): readonly Diagnostic[] {
  const problems = new Problems(source)
  const named = namedPictures({ parts, scenario })
  for (const [name, path] of named)
    if (!files.has(name)) problems.atValue(path, pictures.missingPicture, name, nearest(name, files.keys()))
  const used = new Set(named.map(([name]) => name))
  const found = [...files].filter(([name, { isShared }]) => used.has(name) || !isShared)
  const size = found.reduce((sum, [name, file]) => sum + (used.has(name) ? file.size : 0), 0)
  if (size > mostOfPictures) problems.atKey(['id'], pictures.picturesTooLarge, kilobytes(size))
  return [
    ...problems.found,
    ...found.flatMap(([, { path, text, size: bytes }]) => {
      const read = readPicture(text, path)
      const large = pictures.pictureTooLarge({ file: path, start: 0, end: 0 }, kilobytes(bytes))
      return [...(read.ok ? [] : read.problems), ...(bytes > mostOfPicture ? [large] : [])]
    }),
    ...offMap(scenario, files.get(mapName), source),
  ]
}

/** Each name of a picture with its place. */
export function namedPictures({ parts, scenario }: Pick<ReadScenario, 'parts' | 'scenario'>) {
  const owners: readonly (readonly [owner: { readonly picture?: string | undefined }, path: Path])[] = [
    [scenario ?? {}, []],
    ...[...parts.cast].map(([id, person]) => [person, ['cast', id]] as const),
    ...[...parts.exhibits].map(([id, exhibit]) => [exhibit, ['exhibits', id]] as const),
    ...[...parts.scenes.values()].map(scene => [scene, scene.path] as const),
  ]
  const named = owners.flatMap(([{ picture }, path]) =>
    picture === undefined ? [] : [[picture, [...path, 'picture']] as const],
  )
  return scenario?.places === undefined ? named : [...named, [mapName, ['places']] as const]
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

function offMap(
  scenario: Scenario | undefined,
  map: PictureText | undefined,
  source: Problems['source'],
): readonly Diagnostic[] {
  const read = map === undefined ? undefined : readPicture(map.text, map.path)
  if (read === undefined || !read.ok) return []
  const problems = new Problems(source)
  const { width, height } = read.picture
  for (const [index, { name, at }] of (scenario?.places ?? []).entries())
    if (at[0] > width || at[1] > height)
      problems.atValue(['places', index, 'at'], pictures.placeOffMap, name, width, height)
  return problems.found
}

/** Those of the folder itself; a shared one may serve another case. */
export function unusedPictures(read: ReadScenario, { pictures: files }: FolderTexts): readonly Diagnostic[] {
  const used = new Set(namedPictures(read).map(([name]) => name))
  return [...(files ?? [])]
    .filter(([name, { isShared }]) => !isShared && !used.has(name))
    .map(([name, { path }]) => pictures.pictureUnused({ file: path, start: 0, end: 0 }, name))
}
