import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ExhibitFrame, ExhibitView } from '../../../../src/app/ui/exhibits/exhibit.tsx'

test('an exhibit says in words that it is invented', () => {
  render(<ExhibitFrame title="Police letter">text</ExhibitFrame>)
  const exhibit = screen.getByRole('region', { name: 'Police letter' })
  expect(exhibit.textContent).toBe('Police letterEXERCISE – FICTIONALtext')
})

test('a protective marking is shown as part of the story', () => {
  render(
    <ExhibitFrame title="Police letter" marking="Official – Sensitive">
      text
    </ExhibitFrame>,
  )
  expect(screen.getByText('Marking (part of the exercise):').parentElement?.textContent).toBe(
    'Marking (part of the exercise): Official – Sensitive',
  )
})

test('the heading can take the focus when the exhibit is opened', () => {
  render(
    <ExhibitFrame title="Police letter" headingRef={heading => heading?.focus()}>
      text
    </ExhibitFrame>,
  )
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }))
})

test('an exhibit that has a picture shows it above its words', () => {
  const picture = { src: 'bank.svg', alt: 'A clothing bank', width: 420, height: 440 }
  const exhibit = { default: () => <p>Bank full?</p>, text: 'Bank full?', picture }
  render(<ExhibitView title="The bank" exhibit={exhibit} />)
  const shown = screen.getByRole('img', { name: 'A clothing bank' })
  // It may be printed before anybody has come as far as it, so it does not wait for that.
  expect(shown.getAttribute('loading')).toBeNull()
  expect(shown.nextElementSibling?.textContent).toBe('Bank full?')
})
