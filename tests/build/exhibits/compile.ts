import { compileExhibit, type ExhibitSource } from '../../../src/build/exhibits/compile.ts'
import { unix } from '../../../src/core/diagnostics/formats.ts'

/** The words of an exhibit that must compile. */
export async function wordsOf(source: ExhibitSource): Promise<string> {
  const compiled = await compileExhibit(source)
  if (!compiled.ok) throw new Error(unix(compiled.problems, new Map([[source.file, source.text]])))
  return compiled.exhibit.text
}

/** What is wrong with an exhibit: `line:column CODE` of each, in order, and its words apart. */
export async function problemsOf(source: ExhibitSource) {
  const compiled = await compileExhibit(source)
  if (compiled.ok) return []
  const lines = unix(compiled.problems, new Map([[source.file, source.text]]))
    .trimEnd()
    .split('\n')
  return lines.map(line => line.replace(`${source.file}:`, '').replace(': error', '').split(' ').slice(0, 2).join(' '))
}
