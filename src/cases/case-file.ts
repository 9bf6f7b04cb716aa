import { gzipSync, strToU8 } from 'fflate'
import {
  type FileText,
  type FolderTexts,
  isExhibitText,
  namedPictures,
  type PictureText,
} from '../core/check/folder-texts.ts'
import { idPattern } from '../core/scenario/condition-schema.ts'
import { decode } from '../core/scenario/reading/decode.ts'
import { type ReadScenario, readScenario } from '../core/scenario/reading/read-scenario.ts'
import { valueAt } from '../core/scenario/scenario.ts'
import { readZip, shown, writeZip, zipLimits } from './zip.ts'

/** What a file holds that someone sent as a case. Whether the case can be played, `check` tells. */
export type ReadCaseFile =
  | { readonly ok: true; readonly texts: FolderTexts; readonly leftOut: readonly LeftOut[] }
  /** A sentence for the person who chose the file. */
  | { readonly ok: false; readonly problem: string }

/** A file of a zip that is not part of the case. */
export interface LeftOut {
  readonly name: string
  readonly why: string
}

/** Reads a case from outside as data: a zip of its folder, or its `scenario.yaml` alone. */
export function readCaseFile(fileName: string, bytes: Uint8Array): ReadCaseFile {
  if (bytes.length > zipLimits.file) return refused('The file is larger than 25 MB, so it cannot be a case.')
  if (startsWith(bytes, 0x50, 0x4b)) return readPacked(fileName, bytes)
  if (!isScenarioText(fileName, bytes)) return refused(problems.notCase(fileName))
  return read(fileName, new Map([[scenarioFile, bytes]]), [])
}

/** The name of the file that `writeCaseFile` makes. */
export function caseFileName({ folder }: FolderTexts): string {
  return `${idPattern.test(folder) ? folder : 'new'}.case.zip`
}

/** A case as one file, with the shared pictures that it names: they become its own. Ask `whyNotShared` first. */
export function writeCaseFile(texts: FolderTexts): Uint8Array<ArrayBuffer> {
  const why = whyNotShared(texts)
  if (why !== undefined) throw new Error(why)
  return writeZip(new Map(filesOf(texts).map(([name, { text }]) => [name, strToU8(text)])))
}

/** Why a case may not be written as a case file, in a sentence; `undefined` where it may. */
export function whyNotShared(texts: FolderTexts): string | undefined {
  const { source, parts } = readOf(texts)
  const isUncleared = valueAt(source.value, ['origin']) === 'adapted' && valueAt(source.value, ['cleared']) == null
  if (isUncleared) return problems.uncleared
  const unread = filesOf(texts).find(([, { text, problems: found = [] }]) => text === '' && found.length > 0)
  if (unread !== undefined) return problems.unread(unread[0])
  const misnamed = [...parts.exhibits.values()].find(({ file }) => texts.exhibits.has(file) && !isCaseName(file))
  return misnamed === undefined ? undefined : problems.misnamed(misnamed.file)
}

const scenarioFile = 'scenario.yaml'
const playthroughsFile = 'playthroughs.yaml'

const problems = {
  notCase: (name: string) =>
    `“${shown(name)}” is not a case. Choose a zip of the case’s folder, or its file scenario.yaml.`,
  noScenario: 'The zip has no file scenario.yaml, so it is not a case. Make it from the folder that has that file.',
  several: (folders: readonly string[]) =>
    `The zip has ${folders.length} cases: ${folders.slice(0, 5).map(shown).join(', ')}. Make a zip of each folder.`,
  uncleared: 'This case is adapted from real events and not cleared, so you cannot share it. Add `cleared` first.',
  unread: (name: string) => `We could not read “${shown(name)}” as text, so the case would not be complete.`,
  misnamed: (name: string) =>
    `Rename “${shown(name)}” before you share the case. Use letters, figures, spaces, dots and hyphens.`,
}

function refused(problem: string): ReadCaseFile {
  return { ok: false, problem }
}

/** What a browser or a mail program puts into a folder by itself, and no one has to know of. */
const ofSystem = /(?:^|\/)(?:__MACOSX\/|\.[^/.][^/]*$|Thumbs\.db$|desktop\.ini$)/

const exhibitName = /^exhibits\/[a-z0-9][\w. -]*\.mdx?$/i
const pictureName = /^pictures\/([a-z0-9][a-z0-9-]*)\.svg$/

function isCaseName(name: string): boolean {
  return name === scenarioFile || name === playthroughsFile || exhibitName.test(name) || pictureName.test(name)
}

function readPacked(fileName: string, bytes: Uint8Array): ReadCaseFile {
  // Nothing is unpacked that no case has.
  const zip = readZip(bytes, name => isCaseName(name) || isCaseName(withoutFolder(name)))
  if (!zip.ok) return zip
  const all = [...zip.files.keys(), ...zip.others].filter(name => !ofSystem.test(name))
  const found = foundIn(all)
  if (typeof found !== 'string') return found
  const files = [...zip.files].flatMap(([name, file]) => {
    const own = name.startsWith(found) ? name.slice(found.length) : ''
    return isCaseName(own) ? [[own, file] as const] : []
  })
  const taken = new Set(files.map(([name]) => found + name))
  const leftOut = all
    .filter(name => !taken.has(name))
    .map(name => ({ name: shown(name), why: whyLeftOut(name, found) }))
  return read(fileName, new Map(files), leftOut)
}

/** What comes before the names of the case's files: nothing, or one folder. */
function foundIn(names: readonly string[]): string | ReadCaseFile {
  if (names.includes(scenarioFile)) return ''
  const folders = names
    .filter(name => withoutFolder(name) === scenarioFile)
    .map(name => name.slice(0, -scenarioFile.length))
  const [only, ...more] = folders
  if (only === undefined) return refused(problems.noScenario)
  return more.length > 0 ? refused(problems.several(folders)) : only
}

/** One folder, whose name leads nowhere else. */
function withoutFolder(name: string): string {
  return name.replace(/^(?!\.)[^/\\:\p{C}]+\//u, '')
}

function whyLeftOut(name: string, folder: string): string {
  const own = name.startsWith(folder) ? name.slice(folder.length) : name
  if (own.startsWith('/') || own.includes('..') || /[\\:\p{C}]/u.test(own))
    return 'Its name is not one that a case can have.'
  if (!name.startsWith(folder)) return `It is not in the folder “${shown(folder.slice(0, -1))}”.`
  if (/^exhibits\/[^/]+$/.test(own))
    return isExhibitText(own)
      ? 'Its name must have only letters, figures, spaces, dots and hyphens.'
      : 'An exhibit ends in .md or .mdx.'
  if (/^pictures\/[^/]+$/.test(own)) return 'A picture is an SVG file with a name such as back-lane.svg.'
  return 'A case has scenario.yaml, playthroughs.yaml, and the folders exhibits and pictures.'
}

function read(fileName: string, files: ReadonlyMap<string, Uint8Array>, leftOut: readonly LeftOut[]): ReadCaseFile {
  const scenario = textOf(scenarioFile, files) ?? { path: scenarioFile, text: '' }
  const [stem = ''] = fileName.split('.')
  const scenarioRead = readScenario(scenario.text, scenario.path, stem)
  const id = valueAt(scenarioRead.source.value, ['id'])
  const names = [...files.keys()].toSorted()
  const texts: FolderTexts = {
    // A file can have been renamed on its way: here the id is the folder, and without one the name of the file.
    folder: typeof id === 'string' ? id : stem,
    scenario,
    read: scenarioRead,
    playthroughs: textOf(playthroughsFile, files),
    exhibits: new Map(names.flatMap(name => exhibitOf(name, files))),
    pictures: new Map(names.flatMap(name => pictureOf(name, files))),
  }
  return { ok: true, texts, leftOut }
}

function textOf(name: string, files: ReadonlyMap<string, Uint8Array>): FileText | undefined {
  const bytes = files.get(name)
  return bytes && { path: name, ...decode(bytes, name) }
}

function exhibitOf(name: string, files: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, FileText])[] {
  const file = exhibitName.test(name) ? textOf(name, files) : undefined
  return file === undefined ? [] : [[name, file]]
}

function pictureOf(path: string, files: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, PictureText])[] {
  const [, name] = pictureName.exec(path) ?? []
  const file = textOf(path, files)
  if (name === undefined || file === undefined) return []
  return [[name, { ...file, size: gzipSync(strToU8(file.text)).length, isShared: false }]]
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** Windows hides the end of a name, and people add `.txt`. What it holds counts then. */
function isScenarioText(fileName: string, bytes: Uint8Array): boolean {
  if (/\.ya?ml$/i.test(fileName)) return true
  return /^format\s*:/m.test(decode(bytes, fileName).text)
}

/** Every file that is written, by its name in the zip. */
function filesOf(texts: FolderTexts): readonly (readonly [name: string, file: FileText])[] {
  const { scenario, playthroughs, exhibits, pictures = new Map<string, PictureText>() } = texts
  const isNamed = pictureIsNamed(texts)
  const files = new Map<string, FileText>([[scenarioFile, scenario]])
  if (playthroughs !== undefined) files.set(playthroughsFile, playthroughs)
  for (const [name, file] of exhibits) files.set(name, file)
  for (const [name, file] of pictures) if (!file.isShared || isNamed(name)) files.set(`pictures/${name}.svg`, file)
  return [...files].filter(([name]) => isCaseName(name))
}

/** While the text has mistakes, a picture goes with it that may be named. */
function pictureIsNamed(texts: FolderTexts): (name: string) => boolean {
  const { parts, scenario } = readOf(texts)
  const named = new Set(namedPictures({ parts, scenario }).map(([name]) => name))
  return scenario === undefined ? name => texts.scenario.text.includes(name) : name => named.has(name)
}

function readOf({ read: before, scenario, folder }: FolderTexts): ReadScenario {
  return before ?? readScenario(scenario.text, scenario.path, folder)
}
