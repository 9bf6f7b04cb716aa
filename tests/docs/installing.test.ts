import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { securityHeaders } from '../../src/build/serving.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/installing.md'), 'utf8')
const headers = Object.entries(securityHeaders)

/** The headers that a server's lines set, but for how long files may be kept. */
function found(pattern: RegExp): [string, string][] {
  return [...page.matchAll(pattern)]
    .map(([, name = '', value = '']): [string, string] => [name, value])
    .filter(([name]) => name !== 'Cache-Control')
}

test('the lines for IIS, Apache and nginx set the headers that the program is tested with', () => {
  expect(found(/<add name="([^"]+)" value="([^"]+)" \/>/g)).toEqual(headers)
  expect(found(/Header (?:always )?set (\S+) "([^"]+)"/g)).toEqual(headers)
  expect(found(/add_header (\S+) "([^"]+)"/g)).toEqual([...headers, ...headers])
})
