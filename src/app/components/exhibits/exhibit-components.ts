import { Email } from './email.tsx'
import { Form } from './form.tsx'
import { Ledger } from './ledger.tsx'
import { Letter } from './letter.tsx'
import { Page } from './page.tsx'
import { Plan } from './plan.tsx'

/** The shapes that an exhibit may use by name, and nothing else. */
export const exhibitComponents = { Letter, Email, Form, Ledger, Plan, Page }
