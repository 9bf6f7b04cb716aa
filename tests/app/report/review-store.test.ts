import { afterEach, expect, test, vi } from 'vitest'
import { ReviewStore } from '../../../src/app/report/review-store.ts'
import { deleteEverything } from '../../../src/app/store/delete-sessions.ts'
import { savedReview } from '../../../src/app/store/saved-review.ts'
import { emptyReview, type ReportDetails } from '../../../src/core/report/review/review.ts'
import { type FakeDevice, fakeDevice } from '../store/support/fake-device.ts'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

const name = 'desktop-audit report one'

/** A tab of this device that has the report open. */
async function tab(device: FakeDevice = fakeDevice()) {
  const store = new ReviewStore('one', device)
  store.open()
  await vi.waitFor(() => expect(store.getState().role).not.toBe('opening'))
  return {
    store,
    state: store.getState,
    details: () => store.getState().review.details,
    write: (details: ReportDetails) =>
      store.change(review => ({ ...review, details: { ...review.details, ...details } })),
  }
}

/** What the browser tells the other tabs of what one saved. */
function hear(oldValue: string | null = null, newValue: string | null = localStorage.getItem(name)): void {
  window.dispatchEvent(new StorageEvent('storage', { key: name, oldValue, newValue }))
}

test('each change is saved at once, undone and done again', async () => {
  const { store, state, details, write } = await tab()
  write({ committee: 'Audit Committee' })
  write({ wards: 'All' })
  expect(savedReview('one').details).toEqual({ committee: 'Audit Committee', wards: 'All' })
  store.undo()
  expect(savedReview('one').details).toEqual({ committee: 'Audit Committee' })
  expect([state().canUndo, state().canRedo]).toEqual([true, true])
  store.redo()
  expect(details()).toEqual({ committee: 'Audit Committee', wards: 'All' })
  store.undo()
  write({ contact: 'The clerk' })
  expect(state().canRedo).toBe(false)
  store.undo()
  store.undo()
  store.undo()
  expect(savedReview('one')).toEqual(emptyReview)
  expect(state().canUndo).toBe(false)
})

test('one tab writes; another follows, changes nothing, and goes on once the first is closed', async () => {
  const device = fakeDevice()
  const one = await tab(device)
  const two = await tab(device)
  expect([one.state().role, two.state().role]).toEqual(['writer', 'follower'])
  one.write({ committee: 'Audit Committee' })
  hear()
  expect(two.details()).toEqual({ committee: 'Audit Committee' })
  two.write({ wards: 'All' })
  two.store.undo()
  expect(savedReview('one').details).toEqual({ committee: 'Audit Committee' })
  one.store.close()
  await vi.waitFor(() => expect(two.state().role).toBe('writer'))
  two.write({ wards: 'All' })
  expect(savedReview('one').details).toEqual({ committee: 'Audit Committee', wards: 'All' })
})

test('what a field still holds when the page goes is saved', async () => {
  const { store, write } = await tab()
  store.close()
  write({ wards: 'All' })
  expect(savedReview('one').details).toEqual({ wards: 'All' })
})

test('what was deleted in another tab does not come back, whatever is still done in this one', async () => {
  const { state, write } = await tab()
  write({ committee: 'Audit Committee' })
  const before = localStorage.getItem(name)
  localStorage.removeItem(name)
  hear(before, null)
  expect(state()).toMatchObject({ review: emptyReview, role: 'gone' })
  write({ wards: 'All' })
  expect(localStorage.getItem(name)).toBe(null)
})

test('a change that is made before this tab hears of the deletion is not saved', async () => {
  const { state, write } = await tab()
  write({ committee: 'Audit Committee' })
  localStorage.removeItem(name)
  write({ wards: 'All' })
  expect([state().role, localStorage.getItem(name)]).toEqual(['gone', null])
})

test('what was written at the moment of the deletion goes as well, and what others began since then stays', async () => {
  const { write } = await tab()
  write({ committee: 'Audit Committee' })
  hear('{}', null)
  expect(localStorage.getItem(name)).toBe(null)
  const two = await tab()
  two.write({ committee: 'Audit Committee' })
  localStorage.setItem(name, '{"review":{"details":{"wards":"All"}}}')
  hear('{}', null)
  expect(two.state().role).toBe('gone')
  expect(savedReview('one').details).toEqual({ wards: 'All' })
})

test('this tab lets go of the report when everything is deleted', async () => {
  const device = fakeDevice()
  const { state, write } = await tab(device)
  write({ committee: 'Audit Committee' })
  await deleteEverything(device, localStorage)
  expect([state().role, localStorage.getItem(name)]).toEqual(['gone', null])
})

test('what a browser cannot save is shown all the same, and says so', async () => {
  const { state, details, write } = await tab()
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  write({ committee: 'Audit Committee' })
  expect([state().isSaved, details()]).toEqual([false, { committee: 'Audit Committee' }])
  full.mockRestore()
  write({ wards: 'All' })
  expect(state().isSaved).toBe(true)
  expect(savedReview('one').details).toEqual({ committee: 'Audit Committee', wards: 'All' })
})
