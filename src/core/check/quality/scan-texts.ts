import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { controlCharacter } from '../../diagnostics/syntax.ts'
import type { Source } from '../../scenario/reading/source.ts'
import { isText } from '../../scenario/reading/text-keys.ts'
import { markupAt, tables } from './markup.ts'
import { realLookingAt } from './real-looking.ts'
import { eachTrigger } from './triggers.ts'

/** All that a scenario file's own text gives away. What is found counts where people read it: not in keys, ids and comments. */
export function scanScenario(source: Source): readonly Diagnostic[] {
  const isRead = (offset: number) => {
    const path = source.placeAt(offset)?.path
    return path !== undefined && isText(path)
  }
  const found = [...tables(source)]
  const looked = scan(source.file, source.text, (trigger, offset) => markupAt(source, trigger, offset))
  for (const { diagnostic, isMarkup } of looked)
    if (isMarkup || diagnostic.code === controlCharacter.code || isRead(diagnostic.span.start))
      found.push(diagnostic)
  return found
}

/** An exhibit is read from beginning to end; its markup is for its compiler to judge. */
export function scanExhibit(file: string, text: string): readonly Diagnostic[] {
  return scan(file, text).map(({ diagnostic }) => diagnostic)
}

/** More than these nobody reads, and a file of nothing else would take for ever. */
const mostFindings = 500

function scan(
  file: string,
  text: string,
  markup: (...at: Parameters<Parameters<typeof eachTrigger>[1]>) => Diagnostic | undefined = () => undefined,
) {
  const found: { readonly diagnostic: Diagnostic; readonly isMarkup: boolean }[] = []
  let end = 0
  eachTrigger(text, (trigger, offset) => {
    if (offset < end || found.length >= mostFindings) return
    const marked = markup(trigger, offset)
    const diagnostic =
      marked ??
      (trigger === 'control' ? control(file, text, offset) : realLookingAt(file, text, trigger, offset))
    if (diagnostic === undefined) return
    if (marked === undefined) end = diagnostic.span.end
    found.push({ diagnostic, isMarkup: marked !== undefined })
  })
  return found
}

/** No document can hold them: Word would not open one that did. */
function control(file: string, text: string, offset: number): Diagnostic {
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')
  return controlCharacter({ file, start: offset, end: offset + 1 }, `U+${code}`)
}
