import { resolve } from 'node:path'
import { houseFigures } from './house-figures.ts'
import { modulesOfSrc, stylesheetsOfSrc } from './sources.ts'

// Prints what house-figures.test.ts checks, for `src` or for the folder given: that of another checkout, say.
const folder = resolve(process.argv[2] ?? 'src')
for (const [name, figure] of Object.entries(houseFigures(modulesOfSrc(folder), stylesheetsOfSrc(folder)))) {
  const text = Array.isArray(figure) ? [figure.length, ...figure].join('\n    ') : String(figure)
  process.stdout.write(`${name}: ${text}\n`)
}
