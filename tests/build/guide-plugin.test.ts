import { expect, test } from 'vitest'
import { toGuide } from '../../src/build/guide-plugin.ts'

test('a guide has its title, what stands before the first heading, and a part for each heading', () => {
  expect(toGuide('# How to\n\nRead this.\n\n## If it fails: stop!\n\n- One\n- Two\n\n## Then\n')).toEqual({
    title: 'How to',
    opening: [['p', 'Read this.']],
    parts: [
      { id: 'if-it-fails-stop', title: 'If it fails: stop!', text: [['ul', [['p', 'One']], [['p', 'Two']]]] },
      { id: 'then', title: 'Then', text: [] },
    ],
  })
})

test('a heading further down is refused, as no page shows one', () => {
  expect(() => toGuide('# How to\n\n### Too deep\n')).toThrow('one level of headings')
})
