import { counted } from '../../core/diagnostics/wording.ts'
import { decode } from '../../core/scenario/reading/decode.ts'
import { newScenario, type FirstAnswers, idFrom } from '../../core/scenario/new-scenario.ts'
import { type Draft, type DraftTexts, unsaved } from '../store/drafts.ts'

/** A case that was opened, a folder of cases of which to choose one, or why nothing could be opened. */
export type OpenedCase =
  | {
      readonly kind: 'case'
      readonly texts: DraftTexts
      /** The folder on the disk, where the browser may write to it. */
      readonly handle?: FileSystemDirectoryHandle
      /** Whether its lines end as those of Windows do. */
      readonly hasReturns?: boolean
      readonly remarks?: Draft['remarks']
    }
  | {
      readonly kind: 'several'
      readonly names: readonly string[]
      readonly open: (name: string) => Promise<OpenedCase>
    }
  | { readonly kind: 'refused'; readonly why: string }

/** Files of a case, by where they lie in its folder, or beside it where several cases share a picture. */
const parts = /^(?:scenario\.yaml|playthroughs\.yaml|exhibits\/[^/.][^/]*\.mdx?|(?:\.\.\/)?pictures\/[^/.][^/]*\.svg)$/

/** Only in browsers that can write to a folder, and not in every TypeScript. */
interface FolderPicker {
  showDirectoryPicker?: (options: { readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>
}

export const canOpenFolders = 'showDirectoryPicker' in globalThis

/** Asks for the folder of a case, or of several. `undefined` where nothing was chosen. */
export async function openFolder(): Promise<OpenedCase | undefined> {
  const handle = await (globalThis as FolderPicker).showDirectoryPicker?.({ mode: 'readwrite' }).catch(() => undefined)
  if (handle === undefined) return undefined
  const found = await filesIn(handle)
  if (found.some(([path]) => path === 'scenario.yaml')) return caseOf(handle.name, found, handle)
  const names = found.flatMap(([path]) => /^([^/]+)\/scenario\.yaml$/.exec(path)?.[1] ?? [])
  if (names.length === 0) return caseOf(handle.name, found)
  const open = async (name: string) => {
    const within = found.flatMap(([path, file]): readonly Found[] => {
      if (path.startsWith(`${name}/`)) return [[path.slice(name.length + 1), file]]
      return path.startsWith('pictures/') ? [[`../${path}`, file]] : []
    })
    return caseOf(name, within, await handle.getDirectoryHandle(name))
  }
  return { kind: 'several', names, open }
}

type Found = readonly [path: string, file: File]

/** Three levels at most: a folder of cases, a case, its documents. What begins with a dot is the system’s. */
async function filesIn(folder: FileSystemDirectoryHandle, within = '', level = 1): Promise<readonly Found[]> {
  const found: Found[] = []
  for await (const [name, entry] of folder.entries()) {
    if (name.startsWith('.') || name === 'node_modules') continue
    if (entry.kind === 'file') found.push([within + name, await entry.getFile()])
    else if (level < 3) found.push(...(await filesIn(entry, `${within}${name}/`, level + 1)))
  }
  return found
}

/** Those of an exercise’s event list or a Twine story. */
export const importEndings = ['.csv', '.xlsx', '.twee', '.tw']

/** A zip, a text, or a file to make a case of. */
export async function openFile(file: File): Promise<OpenedCase> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return importEndings.some(ending => file.name.toLowerCase().endsWith(ending))
    ? importFile(file.name, bytes)
    : openPacked(file.name, bytes)
}

/** A case made of an event list or a Twine story. Its gaps are among its problems. */
async function importFile(name: string, bytes: Uint8Array): Promise<OpenedCase> {
  const { readImport } = await import('../../cases/import-case.ts')
  const read = readImport(name, bytes)
  if (typeof read === 'string') return { kind: 'refused', why: read }
  const { title } = read
  const folder = idFrom(title)
  const draft = read.draft({ id: folder, title, schemaPath: '' })
  const [heading, ...lines] = read.said(draft)
  const files = {
    'scenario.yaml': withoutEditorLine(draft.scenario),
    'playthroughs.yaml': withoutEditorLine(draft.playthroughs),
  }
  return { kind: 'case', texts: { folder, files }, remarks: { title: heading, lines } }
}

/** A case that comes with the product, under an id of its own: once it is changed, it is another case. */
export async function openOwnCase(id: string): Promise<OpenedCase> {
  const [{ default: cases }, { fromBase64 }] = await Promise.all([
    import('virtual:own-cases'),
    import('../../cases/one-file-player.ts'),
  ])
  const packed = await cases[id]?.()
  if (packed === undefined) return { kind: 'refused', why: 'This case cannot be opened here.' }
  const opened = await openPacked(`${id}.case.zip`, fromBase64(packed.default))
  if (opened.kind !== 'case') return opened
  const { files } = opened.texts
  const scenario = withoutEditorLine(files['scenario.yaml'] ?? '').replace(/^id:.*$/m, `id: my-${id}`)
  return { ...opened, texts: { folder: `my-${id}`, files: { ...files, 'scenario.yaml': scenario } } }
}

async function openPacked(name: string, bytes: Uint8Array): Promise<OpenedCase> {
  const { readCaseFile } = await import('../../cases/case-file.ts')
  const read = readCaseFile(name, bytes)
  if (!read.ok) return { kind: 'refused', why: read.problem }
  const { folder, scenario, playthroughs, exhibits, pictures } = read.texts
  const named = [
    ['scenario.yaml', scenario.text] as const,
    ...(playthroughs === undefined ? [] : [['playthroughs.yaml', playthroughs.text] as const]),
    ...[...exhibits].map(([path, { text }]) => [path, text] as const),
    ...[...(pictures ?? [])].map(([picture, { text }]) => [`pictures/${picture}.svg`, text] as const),
  ]
  return {
    kind: 'case',
    texts: { folder, files: Object.fromEntries(named.map(([path, text]) => [path, oneLineEnd(text)])) },
    remarks: remarksOn(read.leftOut.map(one => `${one.name}: ${one.why}`)),
  }
}

async function caseOf(
  folder: string,
  found: readonly Found[],
  handle?: FileSystemDirectoryHandle,
): Promise<OpenedCase> {
  if (!found.some(([path]) => path === 'scenario.yaml'))
    return { kind: 'refused', why: `There is no scenario.yaml in “${folder}”. Choose the folder of a case.` }
  const files: Record<string, string> = {}
  const leftOut: string[] = []
  let hasReturns = false
  for (const [path, file] of found) {
    if (!parts.test(path)) {
      leftOut.push(path)
      continue
    }
    const { text, problems } = await textOf(file, path)
    // What is saved again is UTF-8, so other encodings are no problem here.
    if (text === '' && problems.length > 0)
      return { kind: 'refused', why: problems.map(({ message }) => `${path}: ${message}`).join(' ') }
    files[path] = oneLineEnd(text)
    hasReturns ||= path === 'scenario.yaml' && text.includes('\r\n')
  }
  const remarks = remarksOn(leftOut)
  return { kind: 'case', texts: { folder, files }, remarks, hasReturns, ...(handle === undefined ? {} : { handle }) }
}

async function textOf(file: File, path: string): Promise<ReturnType<typeof decode>> {
  return decode(new Uint8Array(await file.arrayBuffer()), path)
}

interface AskingHandle extends FileSystemDirectoryHandle {
  requestPermission?: (options: { readonly mode: 'readwrite' }) => Promise<PermissionState>
}

/**
 * Writes what changed into the folder of a case. Rejects where the browser may not write.
 *
 * @returns the name of a file that another program has changed meanwhile, and then writes nothing
 */
export async function saveToFolder(draft: Draft): Promise<string | undefined> {
  const { handle, files, saved, hasReturns } = draft
  if (handle === undefined) throw new Error('there is no folder')
  if ((await (handle as AskingHandle).requestPermission?.({ mode: 'readwrite' })) === 'denied')
    throw new Error('the browser refuses to write')
  const changed = unsaved(draft)
  for (const path of changed) if ((await textIn(handle, path)) !== saved[path]) return path
  for (const path of changed) {
    const [folder, name] = await placeIn(handle, path)
    const text = files[path]
    if (text === undefined) await folder.removeEntry(name)
    else {
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable()
      await file.write(hasReturns === true ? text.replaceAll('\n', '\r\n') : text)
      await file.close()
    }
  }
  return undefined
}

async function textIn(handle: FileSystemDirectoryHandle, path: string): Promise<string | undefined> {
  const [folder, name] = await placeIn(handle, path)
  const file = await folder.getFileHandle(name).then(
    found => found.getFile(),
    () => undefined,
  )
  return file === undefined ? undefined : oneLineEnd((await textOf(file, path)).text)
}

async function placeIn(handle: FileSystemDirectoryHandle, path: string): Promise<[FileSystemDirectoryHandle, string]> {
  const [name = '', within] = path.split('/').toReversed()
  return [within === undefined ? handle : await handle.getDirectoryHandle(within, { create: true }), name]
}

function remarksOn(leftOut: readonly string[]): Draft['remarks'] {
  if (leftOut.length === 0) return undefined
  return { title: `We left out ${counted(leftOut.length, 'file')} that no case has`, lines: leftOut }
}

/** The editor counts a line end as one letter, whatever the file has. */
function oneLineEnd(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}

/** A small whole case to begin with. */
export function beginCase(answers: FirstAnswers): DraftTexts {
  const folder = idFrom(answers.title)
  return {
    folder,
    // Without a playthrough: it would be wrong as soon as its author begins with another story.
    files: { 'scenario.yaml': withoutEditorLine(newScenario(answers, '')) },
  }
}

/** It names a file for an editor on the disk. */
function withoutEditorLine(text: string): string {
  return text.replace(/^# yaml-language-server:.*\n/, '')
}
