import * as React from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import * as jsxRuntime from 'react/jsx-runtime'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { exhibitComponents } from '../../../src/app/components/exhibits/exhibit-components.ts'
import { compileExhibits } from '../../../src/build/exhibits.ts'
import { readFolder } from '../../../src/build/read-folder.ts'

test('every exhibit that comes with the product is drawn without a complaint of React', async () => {
  const folder = await readFolder(join(import.meta.dirname, '../../../scenarios/larkspindle-parade'))
  if (folder === undefined) throw new Error('the scenario is not there')
  const { exhibits, folder: checked } = await compileExhibits(folder)
  expect([...checked.exhibits.values()].flatMap(({ problems = [] }) => problems)).toEqual([])
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const drawn = [...exhibits].map(([id, { code }]) => [id, /class="exhibit-[a-z]+"/.test(markup(code))])
  expect(drawn).toEqual([...exhibits.keys()].map(id => [id, true]))
  expect(complaints.mock.calls).toEqual([])
  complaints.mockRestore()
})

function markup(code: string): string {
  // oxlint-disable-next-line typescript/no-implied-eval -- because the module that is built does the same without it
  const run = new Function('React', 'ReactDOM', '_jsx_runtime', code)
  const { default: Exhibit } = run(React, {}, jsxRuntime) as {
    default: React.ComponentType<{ components: object }>
  }
  return renderToStaticMarkup(React.createElement(Exhibit, { components: exhibitComponents }))
}
