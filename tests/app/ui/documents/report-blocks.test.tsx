import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { placeLines, PlacesContext, ReportBlock } from '../../../../src/app/ui/documents/report-blocks.tsx'
import type { Picture } from '../../../../src/core/score/picture.ts'

const picture: Picture = {
  width: 100,
  height: 40,
  marks: [
    { type: 'box', x: 1, y: 2, width: 10, height: 9, fill: 'pursue', isStriped: true },
    { type: 'line', x1: 0, y1: 20, x2: 50, y2: 20, ink: 'quiet', width: 1 },
    { type: 'label', x: 3, y: 30, text: 'D1', size: 9, isStrong: true },
  ],
}

test('a picture is drawn without a style of its own, its colours are those of the page, and its words are read once', () => {
  const { container } = render(
    <ReportBlock block={{ type: 'figure', number: 'Figure 1', caption: 'Votes', alt: 'Yes: four votes.', picture }} />,
  )
  expect(screen.getByRole('img', { name: 'Yes: four votes.' })).toBeDefined()
  expect(container.querySelector('figcaption')?.textContent).toBe('Figure 1. Votes')
  const inks = [...container.querySelectorAll('rect, text')].map(mark => mark.getAttribute('class'))
  expect(new Set(inks)).toEqual(new Set(['picture-view__pursue', 'picture-view__quiet', 'picture-view__text']))
  expect(container.querySelectorAll('[style], [fill]')).toHaveLength(0)
})

test('a pointer is a link only where its place is in this part of the report', () => {
  render(
    <PlacesContext value={placeLines(new Set(['d1']))}>
      <ReportBlock
        block={{
          type: 'paragraph',
          text: ['See ', { ref: 'd1', text: 'D1' }, ' and ', { ref: 'd2', text: 'D2' }, '.'],
        }}
      />
    </PlacesContext>,
  )
  expect(screen.getAllByRole('link').map(link => link.textContent)).toEqual(['D1'])
  expect(screen.getByText(/^See/).textContent).toBe('See D1 and D2.')
})
