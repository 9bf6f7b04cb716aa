import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { check, type Checked, type CheckOptions, lint, type Linted } from '../core/check/check.ts'
import {
  type ExhibitText,
  type FileText,
  type FolderTexts,
  isExhibitText,
  type PictureText,
} from '../core/check/folder-texts.ts'
import { syntax } from '../core/diagnostics/syntax.ts'
import { decode } from '../core/scenario/reading/decode.ts'
import { ExhibitReader, type ReadFolder } from '../cases/exhibits/read-exhibit.ts'
import { type Found, type LoadResult, type Playable, playable, preview } from '../cases/playable.ts'
import { bundle } from './bundle.ts'

/** The folders within a folder that hold a `scenario.yaml` each, in the order of their names. */
export async function scenariosIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => [])
  const paths = names.toSorted().map(name => join(folder, name))
  const found = await Promise.all(paths.map(async path => ((await holdsScenario(path)) ? [path] : [])))
  return found.flat()
}

export async function holdsScenario(folder: string): Promise<boolean> {
  return stat(join(folder, 'scenario.yaml')).then(
    found => found.isFile(),
    () => false,
  )
}

/** What is read in place of the folder's own files. */
interface Elsewhere {
  readonly scenarioFile?: string | undefined
  /** The folder of the pictures that all scenarios share. */
  readonly pictures?: string | undefined
}

/** The texts of a scenario folder, or `undefined` when it holds no `scenario.yaml`. */
export async function folderTexts(
  folder: string,
  { scenarioFile = join(folder, 'scenario.yaml'), pictures = join(folder, '../pictures') }: Elsewhere = {},
): Promise<FolderTexts | undefined> {
  const scenario = await readText(scenarioFile)
  if (scenario === undefined) return undefined
  return {
    folder: basename(resolve(folder)),
    scenario,
    playthroughs: await readText(join(folder, 'playthroughs.yaml')),
    exhibits: await readExhibits(folder),
    // One of the folder's own goes before one of the same name that all share.
    pictures: new Map([
      ...(await readPictures(pictures, true)),
      ...(await readPictures(join(folder, 'pictures'), false)),
    ]),
  }
}

async function readPictures(
  folder: string,
  isShared: boolean,
): Promise<readonly (readonly [name: string, picture: PictureText])[]> {
  const names = await readdir(folder).catch(() => [])
  const read = names
    .filter(name => name.endsWith('.svg') && !name.startsWith('.'))
    .toSorted()
    .map(async name => [basename(name, '.svg'), await readText(join(folder, name))] as const)
  return (await Promise.all(read)).flatMap(([name, file]) =>
    file === undefined ? [] : [[name, { ...file, size: gzipSync(file.text).length, isShared }] as const],
  )
}

/** Files whose name begins with a dot are the system's, not the author's. */
async function readExhibits(folder: string): Promise<ReadonlyMap<string, ExhibitText>> {
  const names = await readdir(join(folder, 'exhibits')).catch(() => [])
  const texts = names
    .filter(name => !name.startsWith('.'))
    .toSorted()
    .map(async name => [`exhibits/${name}`, await readExhibit(folder, `exhibits/${name}`)] as const)
  const read = await Promise.all(texts)
  return new Map(read.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])))
}

/** A link may lead anywhere on the disk: what it shows from outside the folder is not read. */
async function readExhibit(folder: string, name: string): Promise<ExhibitText | undefined> {
  const path = join(folder, name)
  const [inside, target] = await Promise.all([realpath(folder), realpath(path)].map(asked => asked.catch(() => '')))
  if (target === '' || inside === '') return undefined
  if (target?.startsWith(inside + sep))
    // What lies inside a picture or a Word file is no text, and need not be told of.
    return isExhibitText(name) ? readText(path) : { path, text: '' }
  return { path, text: '', problems: [syntax.exhibitOutside({ file: path, start: 0, end: 0 }, name)] }
}

/** A file of more than 5 MB is refused by its size alone; what is no file, or not there, has no text. */
async function readText(path: string): Promise<FileText | undefined> {
  try {
    if (!(await stat(path)).isFile()) return undefined
    return { path, ...decode(await readFile(path), path) }
  } catch {
    return undefined
  }
}

/** What was made of a scenario folder on disk. */
export interface CheckedFolder extends Checked, ReadFolder<string> {}

/** Reads a folder that holds a `scenario.yaml`, compiles its exhibits and checks all of it. */
export async function checkFolder(folder: string, options: CheckOptions): Promise<CheckedFolder> {
  const read = await exhibitsRead(folder)
  return { ...read, ...(await check(read.folder, options)) }
}

/**
 * Loads the scenario of a folder that holds a `scenario.yaml`.
 *
 * @param pictures the folder of the shared pictures, if it is not beside this one
 */
export async function loadPlayable(
  folder: string,
  options: CheckOptions,
  pictures?: string,
): Promise<LoadResult<string>> {
  return playable(await exhibitsRead(folder, { pictures }), options)
}

/**
 * As `loadPlayable`, for a case that is being written: its plays are walked through only when the debrief asks for them.
 *
 * @param scenarioFile a file that is read in place of the folder's own `scenario.yaml`
 */
export async function loadPreview(
  folder: string,
  options: CheckOptions,
  scenarioFile?: string,
): Promise<LoadResult<string>> {
  return preview(await exhibitsRead(folder, { scenarioFile }), options)
}

const exhibits = new ExhibitReader(bundle)

async function exhibitsRead(folder: string, elsewhere: Elsewhere = {}): Promise<ReadFolder<string>> {
  const texts = await folderTexts(folder, elsewhere)
  if (texts === undefined) throw new Error(`there is no scenario.yaml in ${folder}`)
  return exhibits.read(texts)
}

/**
 * The same while an editor holds texts that are not saved.
 *
 * @param unsaved texts by path
 */
export async function lintUnsaved(
  folder: string,
  options: CheckOptions,
  unsaved: ReadonlyMap<string, string>,
): Promise<Linted> {
  const saved = await folderTexts(folder)
  if (saved === undefined) return { diagnostics: [], texts: new Map() }
  const now = (file: FileText): FileText => {
    const text = unsaved.get(file.path)
    return text === undefined ? file : { path: file.path, text }
  }
  const edited = {
    ...saved,
    scenario: now(saved.scenario),
    playthroughs: saved.playthroughs && now(saved.playthroughs),
    exhibits: new Map([...saved.exhibits].map(([name, exhibit]) => [name, now(exhibit)])),
  }
  return lint((await exhibits.read(edited)).folder, options)
}

/** Every scenario of a folder of scenarios. */
export interface Library extends Found {
  /** Those without errors. */
  readonly scenarios: readonly Playable<string>[]
}

/** Loads each folder within `folder` that holds a `scenario.yaml`, in the order of their names. */
export async function loadLibrary(folder: string, options: CheckOptions): Promise<Library> {
  const folders = await scenariosIn(folder)
  const loaded = await Promise.all(folders.map(path => loadPlayable(path, options)))
  return {
    scenarios: loaded.filter(one => one.ok),
    diagnostics: loaded.flatMap(one => one.diagnostics),
    texts: new Map(loaded.flatMap(one => [...one.texts])),
  }
}
