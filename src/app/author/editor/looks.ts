import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Deeper lines wrap as these do. */
const deepest = 30

const wrapStyles = Object.fromEntries(
  Array.from({ length: deepest + 1 }, (_, indent) => [
    `.cm-wrapped-${indent}`,
    { paddingLeft: `calc(6px + ${indent + 2}ch)`, textIndent: `-${indent + 2}ch` },
  ]),
)

/** A line that is wrapped goes on a little further in than it begins, so that depths can still be seen. */
const hangingWraps = ViewPlugin.fromClass(
  class {
    lines: DecorationSet

    constructor(view: EditorView) {
      this.lines = wrapsIn(view)
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.lines = wrapsIn(view)
    }
  },
  { decorations: ({ lines }) => lines },
)

function wrapsIn({ viewport, state: { doc } }: EditorView): DecorationSet {
  const [first, last] = [doc.lineAt(viewport.from).number, doc.lineAt(viewport.to).number]
  const lines = Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index))
  return Decoration.set(
    lines.map(({ from, text }) => {
      const indent = Math.min(deepest, /^ */.exec(text)?.[0].length ?? 0)
      return Decoration.line({ class: `cm-wrapped-${indent}` }).range(from)
    }),
  )
}

/** Colours by the names that the pages have, which reach into a shadow root. */
const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--pursue)', fontWeight: '600' },
  { tag: [tags.string, tags.content], color: 'var(--ink)' },
  { tag: [tags.number, tags.bool, tags.keyword, tags.atom], color: 'var(--protect)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.separator, tags.punctuation, tags.meta], color: 'var(--line-strong)' },
])

const theme = EditorView.theme({
  '&': { height: '100%', fontSize: '0.9375rem', color: 'var(--ink)', backgroundColor: 'var(--paper)' },
  // At once: CodeMirror’s own mark comes a moment later.
  '&:focus-within, &.cm-focused': { outline: '0.1875rem solid var(--ink)', outlineOffset: '-0.1875rem' },
  // Over what would hide the mark: the line of the cursor and the numbers.
  '&:focus-within::after': {
    content: '""',
    position: 'absolute',
    inset: '0',
    border: '0.1875rem solid var(--ink)',
    pointerEvents: 'none',
    zIndex: '300',
  },
  '.cm-scroller': { fontFamily: 'ui-monospace, Consolas, Menlo, monospace', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '0.5rem 40vh' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--panel)', color: 'var(--ink-soft)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine': { backgroundColor: 'var(--panel)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--council-tint)', color: 'var(--ink)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--marked)' },
  '.cm-searchMatch': { backgroundColor: 'var(--marked)', outline: '1px solid var(--warm-line)' },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
    fontFamily: 'var(--council-font)',
  },
  '.cm-tooltip': { maxWidth: '34rem', fontSize: '0.9375rem' },
  '.cm-tooltip-autocomplete ul li': { padding: '0.25rem 0.5rem', lineHeight: '1.25rem', minHeight: '1.75rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--pursue)', color: 'var(--paper)' },
  '.cm-completionLabel': { fontWeight: '600' },
  '.cm-completionDetail': {
    marginLeft: '1.25rem',
    fontFamily: 'var(--council-font)',
    fontStyle: 'normal',
    color: 'inherit',
    opacity: '1',
  },
  '.cm-tooltip-hover p': { margin: '0', padding: '0.25rem 0.5rem' },
  '.cm-diagnostic': { padding: '0.125rem' },
  // Axe: what is pressed is at least 24 pixels.
  '.cm-panel button, .cm-panel input, .cm-panel label': { minHeight: '1.75rem', fontSize: '0.9375rem' },
  '.cm-panel.cm-search [name=close]': { minWidth: '1.75rem' },
})

/** How the text looks: the colours of the pages, wrapped lines whose depth is seen, and help in a box. */
export const looks: Extension = [
  syntaxHighlighting(colours),
  EditorView.lineWrapping,
  hangingWraps,
  EditorView.theme(wrapStyles),
  theme,
]
