import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// Testing Library does this by itself only where the test functions are global, and here they are imported.
afterEach(cleanup)

// What is waited for comes when it can: one second is too short on a machine that does other work at the same time.
configure({ asyncUtilTimeout: 20_000 })
