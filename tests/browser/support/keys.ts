import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { focusSeen } from './focus-seen.ts'

/** Someone who has a keyboard and nothing else. */
export interface Keys {
  /** Goes on with the Tab key until the target has the focus. */
  to(target: Locator): Promise<void>
  /** Goes back with Shift and Tab. */
  backTo(target: Locator): Promise<void>
  /** Presses a key; where that opens or closes something, the focus is waited for. */
  press(key: string): Promise<void>
  /** In the place of what is there. */
  type(words: string): Promise<void>
  /** What has the focus, as a screen reader tells it: the role, the name, and what is ticked or chosen. */
  focused(): Promise<string>
  /** Waits until that is as told here. */
  isOn(what: string): Promise<void>
}

/** Wherever the focus comes to rest it has to be seen: the test fails at once where it is not. */
export function keys(page: Page): Keys {
  const { keyboard } = page
  const walk = async (key: string, target: Locator) => {
    const wanted = await target.elementHandle()
    for (let stops = 0; stops < 250; stops++) {
      await keyboard.press(key)
      const { isThere, faults } = await focusSeen(page, wanted)
      expect(faults).toEqual([])
      if (isThere) return
    }
    throw new Error(`${key} does not reach ${String(target)}.`)
  }
  return {
    to: target => walk('Tab', target),
    backTo: target => walk('Shift+Tab', target),
    press: async key => {
      await keyboard.press(key)
      // What is opened or moved takes the focus once it is drawn.
      await expect.poll(async () => (await focusSeen(page)).faults).toEqual([])
    },
    type: async words => {
      await keyboard.press('ControlOrMeta+A')
      await keyboard.type(words)
      expect((await focusSeen(page)).faults).toEqual([])
    },
    focused: () => focusedOn(page),
    isOn: async what => {
      await expect.poll(() => focusedOn(page)).toBe(what)
    },
  }
}

async function focusedOn(page: Page): Promise<string> {
  const snapshot = await page.locator(':focus').ariaSnapshot()
  // What is typed in a field comes after its name, and what is in a group below.
  const [, named = ''] = /^- '?(\w+(?: "(?:[^"\\]|\\.)*")?(?: \[[^\]]+\])*)/.exec(snapshot) ?? []
  // Before words that are only heard there is a space in some browsers.
  return named.replace(' : ', ': ')
}
