import { expect } from 'vitest'
import { doTurn, mouse } from '../support/player.ts'
import { test } from '../support/visit.ts'
import { preview } from '../support/workbench.ts'

test(
  'at the fifth decision of a long case an edit keeps the play, or says how far it went',
  { timeout: 240_000 },
  async ({ visit }) => {
    const page = await visit('#/author', { reducedMotion: true })
    await page.getByRole('button', { name: 'Friday, 16:40' }).click()
    await preview(page).getByRole('heading', { level: 1 }).waitFor()
    const heading = preview(page).getByRole('heading', { level: 1 })
    const turn = async () => {
      const before = await preview(page).innerText()
      const done = await doTurn(page, mouse())
      await expect.poll(() => preview(page).innerText()).not.toBe(before)
      return done
    }
    for (let decisions = 0; decisions < 5;) if ((await turn()) === 'decide') decisions++
    // From what follows to the next scene.
    await turn()
    const title = await heading.innerText()
    const shows = (words: string) =>
      preview(page).getByRole('heading', { level: 1, name: words, exact: true }).waitFor()

    await page.getByRole('button', { name: 'Plain text box' }).click()
    const box = page.getByRole('textbox', { name: 'Text of scenario.yaml' })
    const text = await box.inputValue()
    /** At once, as it comes out of another program: typed by the browser, so much text takes it half a minute. */
    const paste = (whole: string) =>
      box.evaluate((area: HTMLTextAreaElement, words) => {
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, words)
        area.dispatchEvent(new Event('input', { bubbles: true }))
      }, whole)
    await paste(text.replace('points: 2', 'points: 1').replace(title, `${title}, with other points`))
    await shows(`${title}, with other points`)

    await paste(text.replaceAll('let-it-go', 'let-it-be').replaceAll('take-it-out', 'take-out'))
    await page.getByText('The preview stopped at “16:40, one email”. This decision has no such choice.').waitFor()
    await page.getByText('Undo the edit, and 5 decisions come back.').waitFor()
    await paste(text)
    await shows(title)

    await paste(swapped(text).replace(title, `${title}, in another order`))
    await shows(`${title}, in another order`)
    await paste(text.replace(/\n {8}title: /, '\n        titel: '))
    await page.getByRole('tab', { name: /^Problems \([1-9]/ }).waitFor()
    await shows(`${title}, in another order`)
  },
)

/** The first two scenes of the last stage in the other order: members meet them by where choices lead, not by this. */
function swapped(text: string): string {
  const stage = text.lastIndexOf('\n    scenes:\n')
  const [before, after] = [text.slice(0, stage), text.slice(stage)]
  const [head = '', first = '', second = '', ...others] = after.split(/(?=^ {6}[a-z][a-z0-9-]*:\s*$)/m)
  expect(second).not.toBe('')
  return [before, head, second, first, ...others].join('')
}
