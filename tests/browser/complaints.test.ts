import { expect, inject } from 'vitest'
import { securityHeaders } from '../../src/build/security-headers.ts'
import { listenForComplaints } from './support/complaints.ts'
import { test } from './support/visit.ts'

test('the page comes with the security headers', async ({ visit }) => {
  const page = await visit()
  const headers = (await page.request.get('./')).headers()
  for (const [name, value] of Object.entries(securityHeaders)) expect(headers[name.toLowerCase()]).toBe(value)
})

/** Each is a fault planted in the page, and what must be said of it. */
const faults: [what: string, fault: () => void, complaint: RegExp][] = [
  ['an uncaught error', () => void setTimeout(() => JSON.parse('{')), /^uncaught: SyntaxError/],
  // oxlint-disable-next-line no-console -- it is the fault.
  ['an error in the console', () => console.error('oh dear'), /^console: oh dear/],
  [
    'HTML made from text',
    () => (document.body.innerHTML = '<p>'),
    /^security policy: require-trusted-types-for/,
  ],
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
  [
    'a picture from elsewhere',
    () => (new Image().src = 'https://elsewhere.example/a.png'),
    /elsewhere\.example/,
  ],
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
