import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A case of four scenes that leaves nothing out, so that each part of it can be named and changed. */
export const smallCase = readFileSync(join(import.meta.dirname, 'small-case.yaml'), 'utf8')
