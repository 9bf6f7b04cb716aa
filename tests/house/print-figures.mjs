import { join } from 'node:path'
import { launch } from '../../src/cli/launch.mjs'

await launch(join(import.meta.dirname, 'print-figures.ts'))
