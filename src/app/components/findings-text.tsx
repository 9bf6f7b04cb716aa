import type { Run, Text } from '../../core/findings/text.ts'
import { keyed } from './keyed.ts'

interface Props {
  readonly text: Text
}

/** The place on the page that a pointer of the report leads to. */
export function anchorOf(id: string): string {
  return `report-${id}`
}

export function FindingsText({ text }: Props) {
  return keyed(text).map(({ key, item }) => <TextRun key={key} run={item} />)
}

function TextRun({ run }: { readonly run: Run }) {
  if (typeof run === 'string') return run
  if ('fill' in run) return <em className="findings-report__fill">[{run.fill}]</em>
  if ('strong' in run) return <strong>{run.strong}</strong>
  return <Pointer to={run.ref}>{run.text}</Pointer>
}

interface PointerProps {
  readonly to: string
  readonly children: string
}

/** Leads to another place of the report. What stands after # in an address names a page here, so it is done by hand. */
export function Pointer({ to, children }: PointerProps) {
  return (
    <a
      className="govuk-link"
      href={`#${anchorOf(to)}`}
      onClick={event => {
        event.preventDefault()
        const target = document.getElementById(anchorOf(to))
        target?.scrollIntoView()
        target?.focus({ preventScroll: true })
      }}
    >
      {children}
    </a>
  )
}
