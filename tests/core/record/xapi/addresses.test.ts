import { expect, test } from 'vitest'
import { uuidOfAddress } from '../../../../src/core/record/xapi/addresses.ts'

test('an address has the UUID that other programs give it', () => {
  // Of Python: uuid.uuid5(uuid.NAMESPACE_URL, address)
  expect([uuidOfAddress('https://desktop-audit.example/'), uuidOfAddress('https://example.org/é')]).toEqual([
    '12a04640-bf16-5712-bc3c-906935c14ce5',
    '4db32f13-2b90-551e-bb13-4c966035961b',
  ])
})

test('half a character counts as the sign for one that is lost', () => {
  expect(uuidOfAddress('https://example.org/\ud83d')).toBe(uuidOfAddress('https://example.org/\ufffd'))
})
