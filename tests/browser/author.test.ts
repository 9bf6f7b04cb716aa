import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoAxeViolations } from './support/expect-no-axe-violations.ts'
import { keys } from './support/keys.ts'
import { test } from './support/visit.ts'
import { preview, typeOver } from './support/workbench.ts'

async function beginCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await preview(page).getByRole('heading', { level: 1, name: 'Something does not add up' }).waitFor()
}

test('an edit shows at the same scene with the same picks, and what is typed stays in the text', async ({ visit }) => {
  const page = await visit('#/author', { reducedMotion: true })
  await beginCase(page)
  await preview(page).getByRole('radio', { name: 'Ask finance to stop all payments for a day' }).check()
  await preview(page).getByRole('button', { name: 'Check this decision' }).click()
  await preview(page)
    .getByRole('button', { name: /^Decide|^Yes|^Confirm/ })
    .click()
  await preview(page).getByText('Continue', { exact: true }).click()
  await preview(page).getByRole('heading', { level: 1, name: 'The day after' }).waitFor()

  await typeOver(page, 'The day after', 'The day after that')
  await preview(page).getByRole('heading', { level: 1, name: 'The day after that' }).waitFor()
  await page.keyboard.insertText(', at noon')
  await preview(page).getByRole('heading', { level: 1, name: 'The day after that, at noon' }).waitFor()

  await typeOver(page, 'points: 2', 'points: 1')
  await preview(page).getByRole('heading', { level: 1, name: 'The day after that, at noon' }).waitFor()

  await typeOver(page, 'stop-payments:', 'stop-some:')
  await page.getByText('The preview stopped at “Something does not add up”.').waitFor()
  await page.keyboard.press('Control+z')
  await preview(page).getByRole('heading', { level: 1, name: 'The day after that, at noon' }).waitFor()
})

test('a problem leads to its place, and the last sound version goes on being played', async ({ visit }) => {
  const page = await visit('#/author', { reducedMotion: true })
  await beginCase(page)
  await typeOver(page, 'scene: traced', 'scene: trased')
  await page.getByRole('tab', { name: 'Problems (1)' }).click()
  const problems = page.getByRole('tabpanel', { name: 'Problems (1)' })
  expect(await problems.innerText()).toContain('Did you mean traced?')
  await problems.getByRole('button', { name: /^Line \d+$/ }).click()
  const line = await problems.getByRole('button', { name: /^Line \d+$/ }).innerText()
  await page.getByText(new RegExp(`^${line}, column \\d+$`)).waitFor()
  // The cursor stands before the word, so that a space would move it in.
  await page.keyboard.insertText(' ')
  await page.keyboard.press('Control+Delete')
  await page.keyboard.insertText('traced')
  await page.getByRole('tab', { name: 'Problems (0)' }).waitFor()
  await page.getByRole('tab', { name: 'Preview' }).click()
  await preview(page).getByRole('heading', { level: 1, name: 'Something does not add up' }).waitFor()
})

test('the guide opens beside the text, and its examples can be copied', async ({ visit }) => {
  const page = await visit('#/author', { reducedMotion: true })
  await beginCase(page)
  const opening = page.context().waitForEvent('page')
  await page.getByRole('link', { name: 'Guide (opens in a new tab)' }).click()
  const guide = await opening
  await guide.getByRole('heading', { level: 1, name: 'Writing a case in thirty minutes' }).waitFor()
  await guide.getByRole('button', { name: 'Copy : the lines from “call:”' }).waitFor()
  await expectNoAxeViolations(guide)
  await page.getByRole('textbox', { name: 'Text of scenario.yaml' }).waitFor()
})

test('a reload and a closed tab lose no letter', async ({ visit }) => {
  const page = await visit('#/author', { reducedMotion: true })
  await beginCase(page)
  await typeOver(page, 'title: The second invoice', 'title: The third invoice')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'The third invoice' }).waitFor()
  await page.keyboard.press('Tab')
  await typeOver(page, 'The third', 'The fourth')
  const other = await page.context().newPage()
  await page.close()
  await other.goto('#/author')
  await other.getByRole('link', { name: 'The fourth invoice' }).click()
  await preview(other).getByRole('heading', { level: 1 }).waitFor()
})

test('a sentence of the preview leads to its place in the text', async ({ visit }) => {
  const page = await visit('#/author', { reducedMotion: true })
  await beginCase(page)
  await page.getByRole('button', { name: 'Edit here' }).click()
  await preview(page).getByText('The same bill was paid').click()
  await page.keyboard.insertText('Late: ')
  await preview(page).getByText('Late: Rowan Tillotson').waitFor()
})

test('the preview plays from any scene, with facts as the author sets them', async ({ visit }) => {
  const page = await visit('#/author', { reducedMotion: true })
  await beginCase(page)
  await page.getByRole('button', { name: 'Play from …' }).click()
  await page.getByLabel('Scene', { exact: true }).selectOption('Half an answer')
  await page.getByLabel('papers-safe').selectOption('yes')
  await page.getByRole('button', { name: 'Play from here' }).click()
  await page.getByText('No route reaches this scene with these facts.').waitFor()
  await page.getByLabel('papers-safe').selectOption('no')
  await page.getByRole('button', { name: 'Play from here' }).click()
  await preview(page).getByRole('heading', { level: 1, name: 'Half an answer' }).waitFor()
})

test('everything can be reached by keyboard, and axe finds nothing', { timeout: 240_000 }, async ({ visit }) => {
  const page = await visit('#/author', { reducedMotion: true })
  const hand = keys(page)
  await page.getByRole('heading', { level: 1, name: 'Write a case' }).waitFor()
  await expectNoAxeViolations(page)
  await hand.to(page.getByRole('button', { name: 'Begin', exact: true }))
  await hand.press('Enter')
  await preview(page).getByRole('heading', { level: 1 }).waitFor()
  await expectNoAxeViolations(page)
  await hand.to(page.getByRole('tab', { name: 'Preview' }))
  for (const name of [/^Problems/, 'Map', 'Numbers', 'Share']) {
    await hand.press('ArrowRight')
    expect(await page.getByRole('tab', { name }).getAttribute('aria-selected')).toBe('true')
    await page.getByRole('tabpanel', { name }).waitFor()
    await expectNoAxeViolations(page)
  }
  await hand.to(page.getByRole('textbox', { name: 'Text of scenario.yaml' }))
  // The editor lets Tab go on.
  await hand.press('Tab')
  await hand.backTo(page.getByRole('button', { name: 'Plain text box' }))
  await hand.press('Enter')
  await page.locator('textarea').waitFor()
  await expectNoAxeViolations(page)
})

test('on the smallest screen the text is one of the tabs, and nothing scrolls sideways', async ({ visit }) => {
  const page = await visit('#/author', { viewport: { width: 320, height: 640 }, reducedMotion: true })
  await beginCase(page)
  for (const name of ['Text', 'Preview', /^Problems/, 'Map', 'Numbers', 'Share']) {
    await page.getByRole('tab', { name }).click()
    expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 320])
    await expectNoAxeViolations(page)
  }
})

test('spelling is checked when its author asks for it, with names of the case known', async ({ visit }) => {
  const page = await visit('#/author', { reducedMotion: true })
  await beginCase(page)
  await typeOver(page, 'The same bill', 'The sme bill of Tillotson')
  await page.getByRole('tab', { name: 'Problems (0)' }).click()
  await page.getByRole('button', { name: 'Check spelling too' }).click()
  await page.getByText('sme is not in the dictionary').waitFor()
  expect(await page.getByText('is not in the dictionary').count()).toBe(1)
  await expectNoAxeViolations(page)
})

test('below a key a line begins further in, and a scene is found by arrow keys', async ({ visit }) => {
  const page = await visit('#/author', { reducedMotion: true })
  await beginCase(page)
  await typeOver(page, 'objectives:', 'objectives:')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('- Ask early')
  const words = await page.getByRole('textbox', { name: 'Text of scenario.yaml' }).innerText()
  expect(words).toContain('objectives:\n  - Ask early')

  const scenes = page.getByLabel('Go to scene')
  await scenes.focus()
  await page.keyboard.press('End')
  expect(await scenes.evaluate(field => field === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  const text = page.getByRole('textbox', { name: 'Text of scenario.yaml' })
  expect(await text.evaluate(field => field.contains((field.getRootNode() as ShadowRoot).activeElement))).toBe(true)
  // The same press of Enter adds no line.
  expect(await page.locator('.cm-activeLine').innerText()).toBe(`  ${await scenes.inputValue()}:`)
})

test('keys and names are offered, explained, found and renamed', async ({ visit }) => {
  const page = await visit('#/author', { reducedMotion: true })
  await beginCase(page)
  await typeOver(page, 'scene: traced', 'scene: ')
  await page.keyboard.type('tr')
  await page.getByRole('option', { name: /^traced/ }).click()
  await page.locator('.cm-activeLine', { hasText: 'scene: traced' }).waitFor()

  await page.getByText(/^scene traced, used (?:once|\d times)$/).waitFor()
  await page.locator('.cm-activeLine').getByText('scene', { exact: true }).hover()
  await page.locator('.cm-tooltip-hover', { hasText: 'The next scene.' }).waitFor()
  await page.keyboard.press('Escape')

  const lines = page.locator('.workbench__cursor')
  const used = await lines.innerText()
  await page.keyboard.press('F12')
  await page.locator('.cm-activeLine', { hasText: /^ +traced:$/ }).waitFor()
  expect(await lines.innerText()).not.toBe(used)
  await page.getByRole('button', { name: 'Next use' }).click()
  await page.locator('.cm-activeLine', { hasText: 'traced' }).waitFor()
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByLabel('New name for the scene traced').fill('the box')
  await page.keyboard.press('Enter')
  await page.getByText(/the-box|letters/).waitFor()
  await page.getByLabel('New name for the scene traced').fill('followed')
  await page.keyboard.press('Enter')
  await page.getByText(/^scene followed, used/).waitFor()
  await page.getByRole('tab', { name: 'Problems (0)' }).waitFor()
})

test('a case from a folder is saved there, and never over what another program wrote', async ({ visit }) => {
  const page = await visit('#/author', { reducedMotion: true })
  // A folder of the browser’s own, as no program can choose one in its window.
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('night-market', { create: true })
    const put = async (text: string) => {
      const file = await (await folder.getFileHandle('scenario.yaml', { create: true })).createWritable()
      await file.write(text)
      await file.close()
    }
    const text = async () => (await (await folder.getFileHandle('scenario.yaml')).getFile()).text()
    await put('title: Night market\r\nscenes:\r\n  end:\r\n    text: Words.\r\n    ending: harm\r\n')
    Object.assign(globalThis, { put, text, showDirectoryPicker: () => Promise.resolve(folder) })
  })
  const onDisk = () => page.evaluate(() => (globalThis as unknown as { text: () => Promise<string> }).text())
  await page.getByRole('button', { name: 'Open its folder' }).click()
  await page.getByRole('heading', { level: 1, name: 'Night market' }).waitFor()
  await typeOver(page, 'Night market', 'Day market')
  await page.getByRole('button', { name: 'Save to its folder' }).click()
  await page.getByText('Saved in the folder “night-market”.').waitFor()
  expect(await onDisk()).toBe('title: Day market\r\nscenes:\r\n  end:\r\n    text: Words.\r\n    ending: harm\r\n')

  await page.evaluate(() => (globalThis as unknown as { put: (text: string) => Promise<void> }).put('title: Theirs\n'))
  await typeOver(page, 'Day market', 'Ours')
  await page.getByRole('button', { name: 'Save to its folder' }).click()
  await page.getByText('Not saved: “scenario.yaml” was changed in the folder by another program.').waitFor()
  expect(await onDisk()).toBe('title: Theirs\n')
  await page.getByRole('heading', { level: 1, name: 'Ours' }).waitFor()
})

test('lines of the guide go where they belong when they are pasted at a word', async ({ visit }) => {
  const page = await visit('#/author/guide', { reducedMotion: true })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy : the lines from “facts:”' }).click()
  await page.getByText('Copied.').waitFor()
  await page.getByRole('link', { name: 'Write a case', exact: true }).click()
  await beginCase(page)
  await typeOver(page, 'scenes:', 'scenes:')
  await page.keyboard.press('Control+v')
  const words = await page.getByRole('textbox', { name: 'Text of scenario.yaml' }).innerText()
  expect(words).toContain('scenes:\nfacts:\n  warned: { flag: no, says: The tenant is warned }\n')
})

test('a play that is started again has nothing picked', async ({ visit }) => {
  const page = await visit('#/author', { reducedMotion: true })
  await beginCase(page)
  const choice = preview(page).getByRole('radio').first()
  await choice.check()
  await preview(page).getByRole('button', { name: 'Start again' }).click()
  await preview(page).getByRole('radio', { checked: true }).waitFor({ state: 'detached' })
  expect(await choice.isChecked()).toBe(false)
})

test('the preview and the map say that they are older than a text with an error', async ({ visit }) => {
  const page = await visit('#/author', { reducedMotion: true })
  await beginCase(page)
  await typeOver(page, 'scene: traced', 'scene: trased')
  await preview(page).getByText('This shows the last version that played.').waitFor()
  await preview(page).getByText('No scene is called').waitFor()
  await preview(page)
    .getByRole('button', { name: /^Line \d+$/ })
    .click()
  const text = page.getByRole('textbox', { name: 'Text of scenario.yaml' })
  expect(await text.evaluate(field => field.contains((field.getRootNode() as ShadowRoot).activeElement))).toBe(true)
  await page.getByRole('tab', { name: 'Map' }).click()
  const map = page.getByRole('tabpanel', { name: 'Map' })
  await map.getByText('This shows the last version that played.').waitFor()
  await typeOver(page, 'scene: trased', 'scene: traced')
  await map.getByText('This shows the last version that played.').waitFor({ state: 'detached' })
})

test('a document opens in the preview, and the text stays beside it', async ({ visit }) => {
  const page = await visit('#/author', { reducedMotion: true })
  await page.getByRole('button', { name: 'Arthur’s coat' }).click()
  await preview(page).getByRole('button', { name: 'Play from …' }).click()
  await page.getByLabel('Scene', { exact: true }).selectOption('Five banks')
  await page.getByRole('button', { name: 'Play from here' }).click()
  await preview(page)
    .getByRole('button', { name: /^The front of the bank/ })
    .first()
    .click()
  const document = preview(page).getByRole('dialog', { name: 'The front of the bank' })
  const [side, sheet] = await Promise.all([preview(page).boundingBox(), document.boundingBox()])
  expect(sheet?.x).toBeGreaterThan(side?.x ?? 0)
  expect(sheet?.width).toBeLessThan(side?.width ?? 0)
  await page.getByRole('textbox', { name: 'Text of scenario.yaml' }).click({ trial: true })
})
