import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { expect, inject } from 'vitest'
import { securityHeaders } from '../../src/build/serving.ts'
import { listenForComplaints } from './support/complaints.ts'
import { test } from './support/visit.ts'

test('the page comes with the security headers', async ({ visit }) => {
  const page = await visit()
  const headers = (await page.request.get('./')).headers()
  for (const [name, value] of Object.entries(securityHeaders)) expect(headers[name.toLowerCase()]).toBe(value)
})

test('on a server without headers, the page still has its policy: it starts, and an inline handler does not run', async ({
  visit,
}) => {
  await using server = await bareServer(html =>
    html.replace('<body>', '<body onclick="document.body.dataset.ran = 1">'),
  )
  const page = await visit('', {
    address: server.address,
    expected: [/Content Security Policy/, /^security policy: script-src-attr inline/],
  })
  expect((await page.request.get('./')).headers()['content-security-policy']).toBeUndefined()
  await page.getByRole('heading', { level: 1, name: 'Practise before it happens' }).click()
  expect(await page.evaluate(() => document.body.dataset['ran'])).toBeUndefined()
  const header = securityHeaders['Content-Security-Policy']
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toBe(
    header.replace(" frame-ancestors 'none';", ''),
  )
  // Before its server goes.
  await page.waitForLoadState('networkidle')
})

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** Serves the built folder with no header but the kind of the file, and the first page as `change` makes it. */
async function bareServer(change: (html: string) => string) {
  const folder = inject('built')
  const index = change(await readFile(join(folder, 'index.html'), 'utf8'))
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname === '/' ? '/index.html' : pathname
    response.setHeader('Content-Type', kinds[extname(path)] ?? 'application/octet-stream')
    if (path === '/index.html') return response.end(index)
    return createReadStream(join(folder, path))
      .on('error', () => response.writeHead(404).end())
      .pipe(response)
  })
  await new Promise<void>(resolve => {
    server.listen(0, 'localhost', resolve)
  })
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Each is a fault planted in the page, and what must be said of it. */
const faults: [what: string, fault: () => void, complaint: RegExp][] = [
  ['an uncaught error', () => void setTimeout(() => JSON.parse('{')), /^uncaught: SyntaxError/],
  // oxlint-disable-next-line no-console -- it is the fault.
  ['an error in the console', () => console.error('oh dear'), /^console: oh dear/],
  ['HTML made from text', () => (document.body.innerHTML = '<p>'), /^security policy: require-trusted-types-for/],
  [
    'code made from text',
    // oxlint-disable-next-line typescript/no-implied-eval -- it is the fault.
    () => void setTimeout(() => new Function('1')),
    /^security policy: .*(script-src|trusted)/,
  ],
  [
    'a request to elsewhere',
    () => void fetch('https://elsewhere.example').catch(() => {}),
    /^security policy: connect-src/,
  ],
  ['a picture from elsewhere', () => (new Image().src = 'https://elsewhere.example/a.png'), /elsewhere\.example/],
]

test.for(faults)('%s is complained of', async ([, fault, complaint], { browser }) => {
  const complaints: string[] = []
  const context = await browser.newContext()
  await listenForComplaints(context, inject('address'), said => complaints.push(said))
  const page = await context.newPage()
  await page.goto(inject('address'))
  expect(complaints).toEqual([])
  await page.evaluate(fault).catch(() => {})
  await expect.poll(() => complaints).toContainEqual(expect.stringMatching(complaint))
  await context.close()
})
