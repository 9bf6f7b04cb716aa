import { afterEach, describe, expect, test, vi } from 'vitest'
import { merged, ReviewStore } from '../../../src/app/report/review-store.ts'
import { emptySavedReview, readSavedReview } from '../../../src/app/store/saved-review.ts'
import type { ReportDetails } from '../../../src/core/findings/report-details.ts'

describe('the store', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    localStorage.clear()
  })

  const name = 'desktop-audit report one'

  /** Two stores on one device, as two tabs have them; `heard` is when the browser has told one of what another kept. */
  function tab() {
    const store = new ReviewStore('one')
    const details = () => store.getState().review.review.details
    const write = (changed: ReportDetails) => {
      const { review: kept } = store.getState()
      store.change(kept, { ...kept.review, details: { ...kept.review.details, ...changed } }, kept.date)
    }
    return { store, details, write, heard: () => store.follow() }
  }

  test('a tab that has not heard of the other yet undoes nothing of what that kept', () => {
    const [one, two] = [tab(), tab()]
    one.write({ committee: 'Audit Committee' })
    two.write({ foreword: 'We met.' })
    const both = { committee: 'Audit Committee', foreword: 'We met.' }
    expect(readSavedReview('one').review.details).toEqual(both)
    expect(two.details()).toEqual(both)
    one.heard()
    expect(one.details()).toEqual(both)
  })

  test('a change that was made on what the page still showed undoes nothing that came meanwhile', () => {
    const [one, two] = [tab(), tab()]
    const { review: kept } = two.store.getState()
    one.write({ committee: 'Audit Committee' })
    two.heard()
    two.store.change(kept, { ...kept.review, details: { wards: 'All' } }, kept.date)
    expect(two.details()).toEqual({ committee: 'Audit Committee', wards: 'All' })
  })

  test('an edit that is open here stays when another tab ends its own, and is kept when this one is left', () => {
    const [one, two] = [tab(), tab()]
    one.store.type('purpose:1', 'Half a')
    two.heard()
    two.store.type('purpose:1', 'Another half')
    one.heard()
    one.store.type('purpose:1', undefined)
    two.heard()
    expect(two.store.begun('purpose:1')).toBe('Another half')
    expect(readSavedReview('one').typing).toBe(undefined)
    two.store.leave()
    expect(readSavedReview('one').typing).toEqual(new Map([['purpose:1', 'Another half']]))
  })

  test('what was forgotten in another tab does not come back, whatever is still done in this one', () => {
    const [one, two] = [tab(), tab()]
    one.write({ committee: 'Audit Committee' })
    two.heard()
    two.store.type('purpose:1', 'Half a')
    localStorage.removeItem(name)
    two.store.type('purpose:1', 'Half a s')
    expect(localStorage.getItem(name)).toBe(null)
    expect(two.store.getState()).toEqual({ review: emptySavedReview, isSaved: true, isGone: true })
    expect(two.store.begun('purpose:1')).toBe(undefined)
    two.write({ wards: 'All' })
    two.store.type('purpose:1', undefined)
    two.store.leave()
    expect(localStorage.getItem(name)).toBe(null)
  })

  test('a change made before the other tab is heard to have forgotten the report keeps nothing of it', () => {
    const [one, two] = [tab(), tab()]
    one.write({ committee: 'Audit Committee' })
    two.heard()
    localStorage.removeItem(name)
    two.write({ wards: 'All' })
    expect(localStorage.getItem(name)).toBe(null)
    expect(two.store.getState().isGone).toBe(true)
  })

  test('a report that is gone stays gone in this tab when it is begun anew in another', () => {
    const [one, two] = [tab(), tab()]
    one.write({ committee: 'Audit Committee' })
    two.heard()
    localStorage.removeItem(name)
    two.heard()
    tab().write({ wards: 'All' })
    two.heard()
    two.write({ contact: 'The clerk' })
    expect(two.store.getState()).toEqual({ review: emptySavedReview, isSaved: true, isGone: true })
    expect(readSavedReview('one').review.details).toEqual({ wards: 'All' })
  })

  test('what was written at the moment at which another tab removed the report is removed too', () => {
    const one = tab()
    one.store.open()
    one.write({ committee: 'Audit Committee' })
    // It was removed before this was kept, but this tab is told only now.
    hearRemoval()
    expect(localStorage.getItem(name)).toBe(null)
    expect(one.store.getState().isGone).toBe(true)
    one.store.close()
  })

  test('what others began anew after the report was removed stays, and is not shown in a tab that hears late', () => {
    const [one, two] = [tab(), tab()]
    one.write({ committee: 'Audit Committee' })
    two.heard()
    two.store.open()
    localStorage.removeItem(name)
    tab().write({ wards: 'All' })
    hearRemoval()
    expect(two.store.getState()).toEqual({ review: emptySavedReview, isSaved: true, isGone: true })
    two.store.close()
    expect(readSavedReview('one').review.details).toEqual({ wards: 'All' })
  })

  function hearRemoval(): void {
    window.dispatchEvent(new StorageEvent('storage', { key: name, oldValue: '{}', newValue: null }))
  }

  test('a report of which nothing is kept yet is not gone', () => {
    const one = tab()
    one.heard()
    expect(one.store.getState().isGone).toBe(false)
    one.write({ wards: 'All' })
    expect(one.store.getState().isGone).toBe(false)
    expect(readSavedReview('one').review.details).toEqual({ wards: 'All' })
  })

  test('what a browser cannot keep is shown all the same, and says so', () => {
    const one = tab()
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    one.write({ committee: 'Audit Committee' })
    one.write({ wards: 'All' })
    expect(one.store.getState().isSaved).toBe(false)
    expect(one.details()).toEqual({ committee: 'Audit Committee', wards: 'All' })
    vi.restoreAllMocks()
    one.write({ contact: 'The clerk' })
    expect(readSavedReview('one').review.details).toEqual({
      committee: 'Audit Committee',
      wards: 'All',
      contact: 'The clerk',
    })
  })

  test('a page hears of what another tab keeps, and is told only of what it shows', () => {
    const [one, two] = [tab(), tab()]
    let told = 0
    two.store.open()
    two.store.subscribe(() => {
      told += 1
    })
    one.write({ committee: 'Audit Committee' })
    window.dispatchEvent(new StorageEvent('storage', { key: name }))
    expect(two.details()).toEqual({ committee: 'Audit Committee' })
    expect(told).toBe(1)
    two.store.type('purpose:1', 'H')
    two.store.type('purpose:1', 'Ha')
    expect(told).toBe(2)
    two.store.close()
    one.write({ wards: 'All' })
    window.dispatchEvent(new StorageEvent('storage', { key: name }))
    expect(told, 'a store that is closed hears nothing more').toBe(2)
  })
})

describe('merging two tabs', () => {
  const agreed = {
    details: { committee: 'Audit', foreword: '' },
    include: ['a', 'b'],
    edits: { one: { was: '1', now: 'I' }, two: { was: '2', now: 'II' } },
    added: [{ id: 'added-1', text: 'Look again.' }],
  }

  test('what each of two tabs changed stands', () => {
    const mine = { ...agreed, details: { committee: 'Scrutiny', foreword: '' }, include: ['a', 'b', 'c'] }
    const theirs = {
      ...agreed,
      details: { committee: 'Audit', foreword: 'We met.' },
      include: ['b', 'd'],
      edits: { two: { was: '2', now: 'II' }, three: { was: '3', now: 'III' } },
      added: [...agreed.added, { id: 'added-2', text: 'Ask.' }],
    }
    expect(merged<object>(agreed, mine, theirs)).toEqual({
      details: { committee: 'Scrutiny', foreword: 'We met.' },
      include: ['b', 'c', 'd'],
      edits: { two: { was: '2', now: 'II' }, three: { was: '3', now: 'III' } },
      added: [...agreed.added, { id: 'added-2', text: 'Ask.' }],
    })
  })

  test('where both changed the same words, those of this tab stand', () => {
    const of = (text: string) => ({ added: [{ id: 'added-1', text }] })
    expect(merged(of('a'), of('mine'), of('theirs'))).toEqual(of('mine'))
  })

  test('what one tab took away and the other changed is not lost', () => {
    const none = { edits: {} }
    const before = { edits: { one: 'I' } }
    const after = { edits: { one: 'first' } }
    expect(merged<object>(before, none, after)).toEqual(after)
    expect(merged<object>(before, after, none)).toEqual(after)
    expect(merged<object>(before, none, before)).toEqual(none)
    expect(merged<object>(before, before, none)).toEqual(none)
  })

  test('what this tab put in order stays so', () => {
    expect(merged(['a', 'b', 'c'], ['c', 'a', 'b'], ['a', 'b', 'c', 'd'])).toEqual(['c', 'a', 'b', 'd'])
  })

  test('a key that every object inherits is one like others', () => {
    expect(merged<object>({}, { constructor: 'mine' }, { other: 'theirs' })).toEqual({
      constructor: 'mine',
      other: 'theirs',
    })
  })
})
