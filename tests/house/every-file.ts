import { configureGlobal } from 'fast-check'
import { afterAll, vi } from 'vitest'
import { plainRuns } from '../support/runs.ts'

configureGlobal({ numRuns: plainRuns })

// React tells a debugger of every element that it makes, which nobody looks at here.
Reflect.deleteProperty(console, 'createTask')

// Files of tests share a process, so each leaves the clock and the globals of Node and of the page as it found them.
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})
