import { tooLarge } from '../../diagnostics/catalogue/syntax.ts'
import { mostBytes } from './decode.ts'
import { deepPlace } from './deep-place.ts'
import { indentSlips } from './indent-slips.ts'
import { Places } from './places.ts'
import { quickValues } from './quick-values.ts'
import { readWithCare, tooDeepToRead } from './read-with-care.ts'
import { Source } from './source.ts'
import { textSlips } from './text-slips.ts'

/** So deep is no text by mistake, nor by signs that are meant as text; the library would need minutes for it. */
const absurd = 1000

/** Reads a YAML file of the format; whatever the text, it never throws. */
export function readYaml(text: string, file: string): Source {
  const at = { file, text }
  if (text.length > mostBytes) {
    const problem = tooLarge({ file, start: 0, end: 0 }, (text.length / 1e6).toFixed(1))
    return new Source(at, new Places(), { value: undefined, problems: [problem] })
  }
  const deep = deepPlace(text, absurd)
  if (deep !== undefined) return tooDeepToRead(at, deep)
  const quick = quickValues(text)
  if (quick === undefined) return readWithCare(at)
  const source = new Source(at, quick.places, { value: quick.value, problems: [] })
  // Such an indent is no error to YAML, but upsets what follows.
  if (indentSlips(source).length > 0) return readWithCare(at)
  const problems = textSlips(source, quick.suspects)
  return problems.length === 0 ? source : new Source(at, quick.places, { value: quick.value, problems })
}
