import { type ChildProcess, execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  CompletionItemKind,
  createConnection,
  type Diagnostic as EditorDiagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  ErrorCodes,
  type Hover,
  type Location,
  type Range,
  ResponseError,
  type ServerCapabilities,
  SymbolKind,
  TextDocuments,
  TextDocumentSyncKind,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { lintUnsaved } from '../build/scenario-folder.ts'
import type { CaseTexts, TextPlace } from '../core/author/case-texts.ts'
import { complete, type Offer } from '../core/author/completion.ts'
import { definition, hover, nameUnder, rename, uses } from '../core/author/names.ts'
import { outline, type OutlinePart } from '../core/author/outline.ts'
import type { Diagnostic, Severity, Span } from '../core/diagnostics/diagnostic.ts'
import { decode } from '../core/scenario/reading/decode.ts'
import { refusalWords } from '../core/scenario/reading/rename.ts'

/** What differs between the command and the extension of an editor. */
export interface ServerSetting {
  /** The arguments with which Node checks the folder that it runs in, and prints what it finds as JSON. */
  readonly check: readonly string[]
  /** The page that explains a code. */
  readonly pageOf: (code: string) => string
  /** The time, as `2026-12-01T09:00:00Z`. */
  readonly now: () => string
}

/** The names of the files that we know; of others an editor may ask, and gets nothing. */
const scenarioName = 'scenario.yaml'
const playthroughsName = 'playthroughs.yaml'

/** How long an author stops typing before we look for problems, in milliseconds. */
const pause = 200

/** Serves an editor over standard input and output, until the editor ends it. */
export class LanguageServer {
  readonly #setting: ServerSetting
  readonly #connection = createConnection(process.stdin, process.stdout)
  readonly #documents = new TextDocuments(TextDocument)
  /** By folder, what waits until the author stops typing. */
  readonly #waiting = new Map<string, NodeJS.Timeout>()
  /** By folder, how often its texts have changed: an answer to an older text is thrown away. */
  readonly #changes = new Map<string, number>()
  /** By folder, the change after which its plays were last walked: nothing that we find sooner has more. */
  readonly #walked = new Map<string, number>()
  /** By folder, the process that walks through its plays. */
  readonly #walking = new Map<string, ChildProcess>()
  /** By folder, the files that show problems. */
  readonly #shown = new Map<string, ReadonlySet<string>>()

  /** A fault of ours must not end the help that still works. */
  readonly #report = (fault: unknown): void => this.#connection.console.error(String(fault))

  constructor(setting: ServerSetting) {
    this.#setting = setting
  }

  async serve(): Promise<void> {
    this.#connection.onInitialize(() => ({ capabilities }))
    this.#documents.onDidChangeContent(({ document }) => this.#changed(document.uri))
    this.#documents.onDidSave(({ document }) => this.#saved(document.uri))
    this.#answerQuestions()
    this.#documents.listen(this.#connection)
    const ended = new Promise<void>(done => {
      this.#connection.onExit(() => done())
    })
    this.#connection.listen()
    return ended
  }

  #answerQuestions(): void {
    const connection = this.#connection
    connection.onCompletion(async asked => {
      const found = await this.#place(asked)
      return found === undefined
        ? []
        : complete(found.texts, found.at).map((offer, at) => itemOf(offer, at, found.range))
    })
    connection.onHover(async (asked): Promise<Hover | undefined> => {
      const found = await this.#place(asked)
      const said = found && hover(found.texts, found.at)
      if (said === undefined || found === undefined) return undefined
      const value = [`**${said.heading}**`, ...said.lines].join('\n\n')
      return { contents: { kind: 'markdown', value }, range: found.range(said.span) }
    })
    connection.onDefinition(async (asked): Promise<Location | undefined> => {
      const found = await this.#place(asked)
      const span = found && definition(found.texts, found.at)
      return span === undefined ? undefined : found?.location(span)
    })
    connection.onReferences(async asked => {
      const found = await this.#place(asked)
      return found === undefined ? [] : uses(found.texts, found.at).map(found.location)
    })
    connection.onPrepareRename(async asked => {
      const found = await this.#place(asked)
      const place = found && nameUnder(found.texts, found.at)
      return place === undefined ? undefined : found?.range(place.span)
    })
    connection.onRenameRequest(async asked => {
      const found = await this.#place(asked)
      return found === undefined ? undefined : editOf(found, asked.newName)
    })
    connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
      const found = await this.#place({ textDocument: { uri }, position: { line: 0, character: 0 } })
      const isScenario = found !== undefined && found.at.path === found.texts.scenario.path
      return isScenario ? outline(found.texts).map(part => symbolOf(part, found.range)) : []
    })
  }

  /** The case that a file belongs to, with the place that is asked about; `undefined` for any other file. */
  async #place({ textDocument: { uri }, position }: TextDocumentPositionParams): Promise<PlaceInCase | undefined> {
    const path = pathOf(uri)
    const document = this.#documents.get(uri)
    if (path === undefined || document === undefined) return undefined
    const files = [scenarioName, playthroughsName].map(name => join(dirname(path), name))
    const [scenario, playthroughs] = await Promise.all(files.map(file => this.#textOf(file)))
    if (scenario === undefined) return undefined
    const documents = new Map(
      [scenario, playthroughs].flatMap(text => (text === undefined ? [] : [[pathOf(text.uri) ?? '', text] as const])),
    )
    return placeInCase(documents, { path, offset: document.offsetAt(position) }, files)
  }

  /** An open text, or that of the disk. */
  async #textOf(path: string): Promise<TextDocument | undefined> {
    const open = this.#documents.all().find(({ uri }) => pathOf(uri) === path)
    if (open !== undefined) return open
    const bytes = await readFile(path).catch(() => undefined)
    if (bytes === undefined) return undefined
    return TextDocument.create(pathToFileURL(path).href, 'yaml', 0, decode(bytes, path).text)
  }

  #changed(uri: string): void {
    const folder = folderOf(uri)
    if (folder === undefined) return
    this.#changes.set(folder, (this.#changes.get(folder) ?? 0) + 1)
    clearTimeout(this.#waiting.get(folder))
    this.#walking.get(folder)?.kill()
    this.#waiting.set(
      folder,
      setTimeout(() => void this.#lint(folder).catch(this.#report), pause),
    )
  }

  async #lint(folder: string): Promise<void> {
    const change = this.#changes.get(folder)
    const unsaved = new Map(this.#documents.all().map(document => [pathOf(document.uri) ?? '', document.getText()]))
    const { diagnostics, texts } = await lintUnsaved(folder, { today: this.#setting.now().slice(0, 10) }, unsaved)
    const isOld = this.#changes.get(folder) !== change || this.#walked.get(folder) === change
    if (!isOld) this.#show(folder, diagnostics, texts)
  }

  /** The plays of a long case take seconds, so another process walks through them. */
  #saved(uri: string): void {
    const folder = folderOf(uri)
    if (folder === undefined) return
    const change = this.#changes.get(folder) ?? 0
    const settings = { cwd: folder, maxBuffer: 64 * 1024 * 1024 }
    this.#walking.get(folder)?.kill()
    const walking = execFile(process.execPath, this.#setting.check, settings, (_failed, written) => {
      const found = diagnosticsIn(written, folder)
      if (found === undefined || (this.#changes.get(folder) ?? 0) !== change) return
      this.#walked.set(folder, change)
      void this.#showSaved(folder, found).catch(this.#report)
    })
    this.#walking.set(folder, walking)
  }

  async #showSaved(folder: string, diagnostics: readonly Diagnostic[]): Promise<void> {
    const files = [...new Set(diagnostics.map(({ span }) => span.file))]
    const texts = await Promise.all(
      files.map(async file => [file, (await this.#textOf(file))?.getText() ?? ''] as const),
    )
    this.#show(folder, diagnostics, new Map(texts))
  }

  #show(folder: string, diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>): void {
    const files = new Set(diagnostics.map(({ span }) => span.file))
    for (const file of new Set([...files, ...(this.#shown.get(folder) ?? [])])) {
      const uri = pathToFileURL(file).href
      const document = TextDocument.create(uri, 'yaml', 0, texts.get(file) ?? '')
      const own = diagnostics.filter(({ span }) => span.file === file)
      void this.#connection.sendDiagnostics({
        uri,
        diagnostics: own.map(one => shownIn(document, one, this.#setting.pageOf)),
      })
    }
    this.#shown.set(folder, files)
  }
}

const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  completionProvider: { triggerCharacters: [':', ' ', '-', '/', '[', '{', ','] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
}

interface PlaceInCase {
  readonly texts: CaseTexts
  readonly at: TextPlace
  readonly range: (span: Pick<Span, 'start' | 'end'> & { readonly file?: string }) => Range
  readonly location: (span: Span) => Location
}

function placeInCase(
  documents: ReadonlyMap<string, TextDocument>,
  at: TextPlace,
  [scenario = '', playthroughs = '']: readonly string[],
): PlaceInCase | undefined {
  if (!documents.has(at.path)) return undefined
  const textOf = (path: string) => ({ path, text: documents.get(path)?.getText() ?? '' })
  const range: PlaceInCase['range'] = ({ file = at.path, start, end }) => {
    const document = documents.get(file)
    const none = { line: 0, character: 0 }
    return { start: document?.positionAt(start) ?? none, end: document?.positionAt(end) ?? none }
  }
  return {
    texts: { scenario: textOf(scenario), playthroughs: documents.has(playthroughs) ? textOf(playthroughs) : undefined },
    at,
    range,
    location: span => ({ uri: documents.get(span.file)?.uri ?? '', range: range(span) }),
  }
}

/** `undefined` for what is no file on this machine, as the window of a comparison. */
function pathOf(uri: string): string | undefined {
  return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
}

function folderOf(uri: string): string | undefined {
  const path = pathOf(uri)
  return path !== undefined && [scenarioName, playthroughsName].includes(basename(path)) ? dirname(path) : undefined
}

function itemOf({ kind, label, detail, says, insert, start, end }: Offer, at: number, range: PlaceInCase['range']) {
  const kinds = { key: CompletionItemKind.Property, word: CompletionItemKind.Value } as const
  return {
    label,
    kind: kind === 'key' || kind === 'word' ? kinds[kind] : CompletionItemKind.Reference,
    detail,
    ...(says === undefined ? {} : { documentation: says }),
    // Editors sort by letters unless they are told: what is needed first comes first here.
    sortText: String(at).padStart(4, '0'),
    textEdit: { range: range({ start, end }), newText: insert },
  }
}

function editOf({ texts, at, location }: PlaceInCase, id: string): WorkspaceEdit | ResponseError | undefined {
  const result = rename(texts, at, id)
  if (result === undefined) return undefined
  if (!result.ok) {
    const words = refusalWords(result.refusal, result.name, id)
    return new ResponseError(ErrorCodes.InvalidRequest, `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`)
  }
  const changes: NonNullable<WorkspaceEdit['changes']> = {}
  for (const { uri, range } of result.spans.map(location)) (changes[uri] ??= []).push({ range, newText: id })
  return { changes }
}

function symbolOf({ kind, id, title, name, whole, parts }: OutlinePart, range: PlaceInCase['range']): DocumentSymbol {
  const kinds: Partial<Record<OutlinePart['kind'], SymbolKind>> = {
    section: SymbolKind.Namespace,
    stage: SymbolKind.Module,
    scene: SymbolKind.Class,
    decision: SymbolKind.Event,
    visit: SymbolKind.Event,
  }
  return {
    name: id,
    detail: title,
    kind: kinds[kind] ?? SymbolKind.Field,
    range: range(whole),
    selectionRange: range(name),
    children: parts.map(part => symbolOf(part, range)),
  }
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
}

function shownIn(
  document: TextDocument,
  { code, severity, span, message, help }: Diagnostic,
  pageOf: ServerSetting['pageOf'],
): EditorDiagnostic {
  return {
    range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
    severity: severities[severity],
    source: 'desktop-audit',
    code,
    codeDescription: { href: pageOf(code) },
    message: help === undefined ? message : `${message}\n${help}`,
  }
}

/** What `check --format json` has printed; `undefined` if it could not run. */
function diagnosticsIn(written: string, folder: string): readonly Diagnostic[] | undefined {
  try {
    const found = JSON.parse(written) as (Omit<Diagnostic, 'span'> & Span)[]
    return found.map(({ file, start, end, ...rest }) => ({
      ...rest,
      span: { file: resolve(folder, file), start, end },
    }))
  } catch {
    return undefined
  }
}
