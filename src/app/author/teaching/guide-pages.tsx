import dilemma from 'virtual:guide/how-to-write-a-dilemma'
import writing from 'virtual:guide/writing-a-case'
import { LinkLine } from '../../ui/controls.tsx'
import { GuideView } from '../../ui/guide-view.tsx'

/** From nothing to a played case, in the words of `docs/writing-a-case.md`. */
export function WritingGuidePage() {
  return (
    <GuideView guide={writing}>
      <LinkLine href="/author">Write a case</LinkLine>
      <LinkLine href="/author/gallery">Gallery: news, documents and pictures to copy</LinkLine>
      <LinkLine href="/author/dilemma">How to write a dilemma</LinkLine>
    </GuideView>
  )
}

/** What makes a decision worth the time, in the words of `docs/how-to-write-a-dilemma.md`. */
export function DilemmaPage() {
  return (
    <GuideView guide={dilemma}>
      <LinkLine href="/author/guide">Write a case in thirty minutes</LinkLine>
      <LinkLine href="/author">Write a case</LinkLine>
    </GuideView>
  )
}
