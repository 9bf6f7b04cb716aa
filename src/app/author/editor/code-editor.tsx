import { autocompletion, type Completion, completionKeymap, type CompletionSource } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { indentOnInput, indentService, indentUnit } from '@codemirror/language'
import {
  type Diagnostic as Mark,
  lintGutter,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
} from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { useEffect, useRef } from 'react'
import type { Span } from '../../../core/diagnostics/diagnostic.ts'
import type { DraftTexts } from '../../store/drafts.ts'
import type { NameHere, Problem } from '../case-desk.ts'
import type { TextPlace, Workbench, WorkbenchState } from '../workbench.ts'
import { looks } from './looks.ts'
import { indentBelow, pastedLines } from './lines.ts'

/** The text of the open file, in CodeMirror. It draws in a shadow root, as the page's policy lets no style sheet be added. */
export default function CodeEditor({ bench }: { readonly bench: Workbench }) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (host.current === null) return undefined
    const shown = new ShownText(bench, host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' }))
    return () => shown.close()
  }, [bench])
  return <div className="code-editor" ref={host} />
}

/** Keeps one editor and the workbench alike. Each file has its own history. */
class ShownText {
  readonly #bench: Workbench
  readonly #view: EditorView
  readonly #states = new Map<string, EditorState>()
  readonly #mayWrite = new Compartment()
  readonly #unsubscribe: () => void
  #file: string

  constructor(bench: Workbench, root: ShadowRoot) {
    this.#bench = bench
    const state = bench.getState()
    this.#file = state.file
    this.#view = new EditorView({ root, parent: root, state: this.#stateOf(state) })
    this.#mark(state)
    this.#goTo(state.place)
    this.#unsubscribe = bench.subscribe((now, before) => this.#follow(now, before))
  }

  close(): void {
    this.#unsubscribe()
    this.#view.destroy()
  }

  #follow(now: WorkbenchState, before: WorkbenchState): void {
    if (now.file !== this.#file) {
      this.#states.set(this.#file, this.#view.state)
      this.#file = now.file
      this.#view.setState(this.#states.get(now.file) ?? this.#stateOf(now))
      this.#bench.moved(this.#view.state.selection.main.from)
    }
    const text = now.draft.files[now.file] ?? ''
    if (now.draft !== before.draft) this.#replace(text)
    if (now.role !== before.role)
      this.#view.dispatch({ effects: this.#mayWrite.reconfigure(EditorState.readOnly.of(now.role !== 'writer')) })
    if (now.problems !== before.problems || now.file !== before.file) this.#mark(now)
    if (now.place !== before.place) this.#goTo(now.place)
  }

  /** Only what differs, so that the cursor and the marks stay where they are. */
  #replace(text: string): void {
    const old = this.#view.state.doc.toString()
    if (old === text) return
    let from = 0
    while (from < old.length && from < text.length && old[from] === text[from]) from++
    let end = 0
    while (end < old.length - from && end < text.length - from && old.at(-1 - end) === text.at(-1 - end)) end++
    this.#view.dispatch({ changes: { from, to: old.length - end, insert: text.slice(from, text.length - end) } })
  }

  #mark({ problems, file }: WorkbenchState): void {
    const { length } = this.#view.state.doc
    const here = problems.filter(problem => problem.file === file)
    this.#view.dispatch(
      setDiagnostics(
        this.#view.state,
        here.map(problem => markOf(problem, length)),
      ),
    )
  }

  #goTo(place: TextPlace | undefined): void {
    if (place === undefined || place.file !== this.#file) return
    const { length } = this.#view.state.doc
    const anchor = Math.min(place.start, length)
    this.#view.dispatch({
      selection: { anchor, head: Math.min(place.end, length) },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    })
    if (place.takesFocus) this.#view.focus()
  }

  #stateOf({ file, draft, role }: WorkbenchState): EditorState {
    return EditorState.create({
      doc: draft.files[file] ?? '',
      extensions: [
        looks,
        tools,
        file.endsWith('.yaml') ? [yaml(), indents, pasteLines] : [],
        EditorView.contentAttributes.of({
          'aria-label': `Text of ${file}`,
          // Axe wants what scrolls to be reached; the browser’s own spelling helps.
          tabindex: '0',
          spellcheck: 'true',
          lang: 'en-GB',
        }),
        this.#mayWrite.of(EditorState.readOnly.of(role !== 'writer')),
        EditorView.updateListener.of(update => {
          if (update.docChanged) this.#bench.edit(this.#file, update.state.doc.toString())
          if (update.selectionSet || update.docChanged) this.#bench.moved(update.state.selection.main.from)
        }),
        authorKeys(this.#bench),
        autocompletion({ override: [offers(this.#bench)] }),
        hoverHelp(this.#bench),
      ],
    })
  }
}

/** A mark of at least one letter. */
function markOf({ code, severity, message, help, start, end }: Problem, length: number): Mark {
  const from = Math.min(start, Math.max(0, length - 1))
  return {
    from,
    to: Math.min(length, Math.max(end, from + 1)),
    severity: severity === 'note' ? 'info' : severity,
    message: `${code}: ${message}${help === undefined ? '' : ` ${help}`}`,
    renderMessage: () => drawn([message, help ?? '', code].filter(words => words !== '')),
  }
}

/** Lines of help, in which words of the text stand in backticks. */
function drawn(lines: readonly string[]): HTMLElement {
  const box = document.createElement('div')
  for (const words of lines) {
    const line = document.createElement('p')
    for (const [index, part] of words.split('`').entries()) {
      const code = document.createElement('code')
      code.textContent = part
      line.append(index % 2 === 0 ? part : code)
    }
    box.append(line)
  }
  return box
}

/** Only what the desk needs to know. */
function draftTexts({ files, folder }: DraftTexts): DraftTexts {
  return { files, folder }
}

/** Keys that fit, words that a key takes, and names, each with what it means. */
function offers(bench: Workbench): CompletionSource {
  return async context => {
    const word = context.matchBefore(/[\w-]+/)
    if (word === null && !context.explicit) return null
    const { draft, file } = bench.getState()
    const found = await bench.ask('complete', draftTexts(draft), { path: file, offset: context.pos })
    const [first] = found ?? []
    if (found === undefined || first === undefined) return null
    const options = found.map(({ label, detail, says, insert, start }, index): Completion => ({
      label,
      // The most needed come first, and not what comes first in the alphabet.
      boost: Math.max(-99, 99 - index),
      detail: shortened(detail),
      ...(says === undefined ? {} : { info: says }),
      apply: (view, _completion, _from, to) =>
        view.dispatch({
          changes: { from: start, to, insert },
          selection: { anchor: start + insert.length },
          scrollIntoView: true,
        }),
    }))
    return { from: first.start, options, validFor: /^[\w-]*$/ }
  }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** What a key or a name means, where the pointer rests on it. */
function hoverHelp(bench: Workbench): Extension {
  return hoverTooltip(async (_view, offset) => {
    const { draft, file } = bench.getState()
    const help = await bench.ask('hover', draftTexts(draft), { path: file, offset })
    if (help === undefined) return null
    return {
      pos: help.span.start,
      end: help.span.end,
      create: () => ({ dom: drawn([help.heading, ...help.lines]) }),
    }
  })
}

/** Tab is not among them: it leaves the editor, as everywhere on a page. */
function authorKeys(bench: Workbench): Extension {
  const goAtCursor = async (view: EditorView, where: (name: NameHere) => Span | undefined) => {
    const { draft, file } = bench.getState()
    const name = await bench.ask('nameAt', draftTexts(draft), { path: file, offset: view.state.selection.main.from })
    const span = name && where(name)
    if (span !== undefined) bench.goTo(span.file, span.start, span.end)
  }
  const next = ({ uses }: NameHere) => uses.find(({ start }) => start > bench.getState().cursor) ?? uses[0]
  return keymap.of([
    {
      key: 'F12',
      run: view => {
        void goAtCursor(view, ({ definition }) => definition)
        return true
      },
      shift: view => {
        void goAtCursor(view, next)
        return true
      },
    },
    { key: 'F8', run: nextDiagnostic },
    { key: 'Shift-F8', run: previousDiagnostic },
    ...defaultKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...completionKeymap,
  ])
}

/** Below a key, its lines begin further in. */
const indents = indentService.of((context, offset) => indentBelow(context.lineAt(offset, -1).text))

/** Lines of a case that are pasted come to stand where their own spaces say. */
const pasteLines = EditorView.domEventHandlers({
  paste: (event, view) => {
    const { doc, selection, readOnly } = view.state
    const clip = event.clipboardData?.getData('text/plain')
    if (clip === undefined || readOnly || selection.ranges.length > 1) return false
    const { from, to } = selection.main
    const change = pastedLines(doc.toString(), { from, to }, clip)
    if (change === undefined) return false
    const anchor = change.from + change.insert.length
    view.dispatch({ changes: change, selection: { anchor }, userEvent: 'input.paste', scrollIntoView: true })
    event.preventDefault()
    return true
  },
})

/**
 * A browser that types over words of several colours gives the new ones the style of the old, written into the page, and the
 * policy forbids that.
 */
const typeOver = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { data } = event
    const isOver = event.inputType === 'insertText' && !view.state.selection.main.empty
    if (!isOver || data === null || event.isComposing) return false
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true })
    event.preventDefault()
    return true
  },
})

const tools: Extension = [
  typeOver,
  lineNumbers(),
  highlightActiveLineGutter(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  history(),
  indentOnInput(),
  indentUnit.of('  '),
  lintGutter(),
  search({ top: true }),
  EditorState.phrases.of({ 'match case': 'same capitals', regexp: 'pattern', 'by word': 'whole words' }),
]
