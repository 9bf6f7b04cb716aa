import { useCallback, useState } from 'react'
import { useLocation } from 'wouter'
import { familyTitles } from '../../core/scenario/families.ts'
import { type FirstAnswers, usualAnswers } from '../../core/scenario/new-scenario.ts'
import { newId } from '../store/open-session.ts'
import { useWorkplace } from '../store/workplace.ts'
import { Button, QuietButton, SecondButton, TextLink } from '../ui/controls.tsx'
import { day } from '../ui/day-and-time.ts'
import { ConfirmAction } from '../ui/forms/confirm-action.tsx'
import { FileButton, SelectField, TextField } from '../ui/forms/form-fields.tsx'
import { Form } from '../ui/forms/form.tsx'
import { useLoaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { type Draft, type Drafts, unsaved } from '../store/drafts.ts'
import {
  beginCase,
  canOpenFolders,
  importEndings,
  openFile,
  openFolder,
  openOwnCase,
  type OpenedCase,
} from './open-case.ts'
import './author-page.css'

/** Where authors begin: a case of theirs, or a new one. */
export function AuthorPage() {
  const { device } = useWorkplace()
  const load = useCallback(async () => {
    const drafts = await device.drafts()
    return { drafts, list: await drafts.list() }
  }, [device])
  const loaded = useLoaded(load)
  if (loaded === undefined) return <p>Loading …</p>
  return (
    <div className="author-page">
      <PageHeading title="Write a case" />
      <p className="lede measure">
        A case is one text file. You need to know councils, and no code. Use only invented people, places and firms.
      </p>
      <ul className="list">
        <li>
          <TextLink href="/author/guide">Write your first case in thirty minutes</TextLink>
        </li>
        <li>
          <TextLink href="/author/dilemma">How to write a dilemma</TextLink>
        </li>
        <li>
          <TextLink href="/author/gallery">Gallery of messages, documents and pictures</TextLink>
        </li>
      </ul>
      {loaded === 'failed' ? (
        <p>We could not read the drafts on this device. Load the page again.</p>
      ) : (
        <Ways drafts={loaded.drafts} first={loaded.list} />
      )}
    </div>
  )
}

/** @param first the drafts as the page opens */
function Ways({ drafts, first }: { readonly drafts: Drafts; readonly first: readonly Draft[] }) {
  const { clock } = useWorkplace()
  const [, navigate] = useLocation()
  const [list, setList] = useState(first)
  const remove = async (id: string) => {
    await drafts.delete(id)
    setList(list.filter(draft => draft.id !== id))
  }
  const write = async ({ texts, handle, hasReturns, remarks }: WholeCase) => {
    const saved = texts.files
    const draft: Draft = { ...texts, id: newId(), changedAt: clock(), saved, handle, hasReturns, remarks }
    await drafts.keep(draft)
    navigate(`/author/case/${draft.id}`)
  }
  return (
    <>
      {drafts.lasting ? null : (
        <Notice title="This browser keeps nothing">
          <p>Save your case as a file before you close the tab.</p>
        </Notice>
      )}
      {list.length === 0 ? null : (
        <section className="section" aria-labelledby="drafts">
          <h2 className="heading-m" id="drafts">
            Go on with a draft
          </h2>
          <ul className="plain-list author-page__drafts">
            {list.map(draft => (
              <DraftLine key={draft.id} draft={draft} onDelete={() => void remove(draft.id)} />
            ))}
          </ul>
        </section>
      )}
      <div className="author-page__ways">
        <section className="stack" aria-labelledby="new-case">
          <h2 className="heading-m" id="new-case">
            Begin a new case
          </h2>
          <p>It is small, and plays at once. Its comments say what to change.</p>
          <NewCase onBegin={answers => void write({ texts: beginCase(answers) })} />
        </section>
        <OpenCase onOpen={opened => void write(opened)} />
      </div>
    </>
  )
}

type WholeCase = Omit<Extract<OpenedCase, { kind: 'case' }>, 'kind'>
type SeveralCases = Extract<OpenedCase, { kind: 'several' }>

function OpenCase({ onOpen }: { readonly onOpen: (opened: WholeCase) => void }) {
  const { scenarios } = useWorkplace()
  const own = scenarios.filter(({ fromFile }) => fromFile === undefined)
  const [problem, setProblem] = useState('')
  const [several, setSeveral] = useState<SeveralCases>()
  const take = (opened: OpenedCase | undefined) => {
    setProblem(opened?.kind === 'refused' ? opened.why : '')
    setSeveral(opened?.kind === 'several' ? opened : undefined)
    if (opened?.kind === 'case') onOpen(opened)
  }
  return (
    <section className="stack" aria-labelledby="open-case">
      <h2 className="heading-m" id="open-case">
        Open a case
      </h2>
      {canOpenFolders ? (
        <p>
          <SecondButton onClick={() => void openFolder().then(take)}>Open its folder</SecondButton>
        </p>
      ) : null}
      {several === undefined ? null : (
        <ul className="list">
          {several.names.map(name => (
            <li key={name}>
              <QuietButton onClick={() => void several.open(name).then(take)}>{name}</QuietButton>
            </li>
          ))}
        </ul>
      )}
      <FileButton
        label={canOpenFolders ? 'Or open a file' : 'Open a file'}
        hint="A case file (.zip), a text (.yaml), an exercise’s event list (.csv, .xlsx) or a Twine story (.twee)."
        accept={['.zip', '.yaml', '.yml', ...importEndings].join()}
        outcome={problem}
        onFiles={files => files.forEach(file => void openFile(file).then(take))}
      />
      <h3 className="heading-s">Or one of ours, to learn from or to change</h3>
      <ul className="list">
        {own.map(({ id, title }) => (
          <li key={id}>
            <QuietButton onClick={() => void openOwnCase(id).then(take)}>{title}</QuietButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface DraftProps {
  readonly draft: Draft
  readonly onDelete: () => void
}

function DraftLine({ draft, onDelete }: DraftProps) {
  const title = titleOf(draft)
  return (
    <li className="author-page__draft">
      <div>
        <TextLink href={`/author/case/${draft.id}`}>{title}</TextLink>
        <p className="small soft">
          Changed on {day(draft.changedAt)}
          {unsaved(draft).length > 0 ? ', not saved as a file' : ''}
        </p>
      </div>
      <ConfirmAction
        label="Delete"
        about={title}
        question={<p>Delete this draft from this device?</p>}
        confirm="Delete it"
        quiet
        onConfirm={onDelete}
      />
    </li>
  )
}

/** As the text says, without reading all of it. */
export function titleOf({ files, folder }: Pick<Draft, 'files' | 'folder'>): string {
  const [, title] = /^title:[ \t]*(.+)$/m.exec(files['scenario.yaml'] ?? '') ?? []
  return title?.trim().replaceAll(/^(["'])(.*)\1$/g, '$2') ?? folder
}

function NewCase({ onBegin }: { readonly onBegin: (answers: FirstAnswers) => void }) {
  const [answers, setAnswers] = useState(usualAnswers)
  const set = (part: Partial<FirstAnswers>) => setAnswers({ ...answers, ...part })
  return (
    <Form className="stack" onSubmit={() => onBegin(answers)}>
      <TextField id="new-title" label="Title" value={answers.title} onChange={title => set({ title })} />
      <SelectField
        id="new-family"
        label="What is it about?"
        value={answers.family}
        options={Object.entries(familyTitles)}
        onChange={family => set({ family: family as FirstAnswers['family'] })}
      />
      <TextField
        id="new-who"
        label="Who decides first?"
        hint="An invented name, a comma, and a post."
        value={answers.who}
        onChange={who => set({ who })}
      />
      <TextField
        id="new-asks"
        label="What must they decide first?"
        value={answers.asks}
        onChange={asks => set({ asks })}
      />
      <Button type="submit">Begin</Button>
    </Form>
  )
}
