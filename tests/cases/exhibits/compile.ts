import { bundle } from '../../../src/build/bundle.ts'
import { type Draw, ExhibitReader, type ReadExhibit } from '../../../src/cases/exhibits/read-exhibit.ts'
import { unix } from '../../../src/core/diagnostics/formats.ts'
import type { ExhibitKind } from '../../../src/core/scenario/schema.ts'

/** The file of an exhibit, and what its scenario says that it is. */
export interface ExhibitSource {
  readonly file: string
  readonly text: string
  readonly kind: ExhibitKind
}

/** The only exhibit of a scenario; what is wrong with it comes as text. */
async function readAlone<Drawn>({ file, text, kind }: ExhibitSource, draw: Draw<Drawn>) {
  const name = `exhibits/${file}`
  const scenario = `exhibits:\n  only: { title: Only, kind: ${kind}, file: ${name} }\n`
  const { exhibits, folder } = await new ExhibitReader(draw).read({
    folder: 'only',
    scenario: { path: 'scenario.yaml', text: scenario },
    exhibits: new Map([[name, { path: file, text }]]),
  })
  const problems = unix(folder.exhibits.get(name)?.problems ?? [], new Map([[file, text]]))
  return { exhibit: exhibits.get('only'), problems }
}

/** An exhibit that must compile. */
export async function compiled(source: ExhibitSource): Promise<ReadExhibit<string>> {
  const { exhibit, problems } = await readAlone(source, bundle)
  if (exhibit === undefined) throw new Error(problems)
  return exhibit
}

/** The words of an exhibit that must compile. */
export async function wordsOf(source: ExhibitSource): Promise<string> {
  return (await compiled(source)).text
}

/** What is wrong with an exhibit: `line:column CODE` of each, in order, and its words apart. */
export async function problemsOf(source: ExhibitSource, draw: Draw<unknown> = bundle) {
  const { exhibit, problems } = await readAlone(source, draw)
  if (exhibit !== undefined) return []
  const lines = problems.trimEnd().split('\n')
  return lines.map(line => line.replace(`${source.file}:`, '').replace(': error', '').split(' ').slice(0, 2).join(' '))
}
