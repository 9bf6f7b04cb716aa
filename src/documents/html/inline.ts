import type { Run, Text } from '../../core/findings/text.ts'
import { escaped } from '../xml-text.ts'

/** A text as HTML: pointers are links inside the page, and what a person is to write stands out. */
export function inline(text: Text): string {
  return text.map(run).join('')
}

function run(of: Run): string {
  if (typeof of === 'string') return words(of)
  if ('fill' in of) return `<em class="fill">[${words(of.fill)}]</em>`
  if ('strong' in of) return `<strong>${words(of.strong)}</strong>`
  return `<a href="#${escaped(of.ref)}">${words(of.text)}</a>`
}

/** Plain words; a line that was broken by hand is broken again. */
export function words(text: string): string {
  return escaped(text).replaceAll('\n', '<br>')
}
