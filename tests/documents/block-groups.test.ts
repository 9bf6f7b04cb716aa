import { expect, test } from 'vitest'
import { paragraph } from '../../src/core/findings/section.ts'
import { grouped, isList } from '../../src/documents/block-groups.ts'
import { completeSession } from '../core/findings/support/samples.ts'
import { sectionOf } from '../core/findings/support/section.ts'

test('recommendations that follow each other are one list', () => {
  const { blocks } = sectionOf('recommendations', completeSession)
  const groups = grouped([...blocks, paragraph('Between'), ...blocks.slice(-1)])
  expect(groups.map(group => (isList(group) ? group.length : group.type))).toEqual(['paragraph', 2, 'paragraph', 1])
})
