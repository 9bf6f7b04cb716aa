import { expect, test } from 'vitest'
import { uuidOfAddress } from '../../../src/core/record/uuid-of-address.ts'

test('an address has the UUID that other programs give it', () => {
  // Of Python: uuid.uuid5(uuid.NAMESPACE_URL, address)
  expect([uuidOfAddress('https://desktop-audit.example/'), uuidOfAddress('https://example.org/é')]).toEqual([
    '12a04640-bf16-5712-bc3c-906935c14ce5',
    '4db32f13-2b90-551e-bb13-4c966035961b',
  ])
})
