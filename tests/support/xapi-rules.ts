import * as z from 'zod'

/**
 * What xAPI 1.0.3 asks of a statement, as far as our statements use it; the numbers are sections of its second part
 * (xAPI-Data). A record store may refuse whatever breaks one, and unknown keys, empty values and null (2.2).
 */
const words = z.string().min(1)

/** An IRI with a scheme (2.2): RFC 3987, as far as it says what is no part of one. */
const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s"<>\\^`{|}]+$/i)
const irl = iri.regex(/^https?:\/\//)

/** Variant 2 of RFC 4122, in its standard form (2.4.1). */
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)

/** RFC 5646 (4.2). */
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/)
const languageMap = z.record(language, words)

/** Keys are IRIs, values any JSON (4.1). */
const extensions = z.record(iri, z.json())

/** Exactly one identifier for each agent (2.4.2.1) and each identified group (2.4.2.2); ours is always an account (2.4.2.4). */
const actor = z.strictObject({
  objectType: z.enum(['Agent', 'Group']),
  name: words.optional(),
  account: z.strictObject({ homePage: irl, name: words }),
})

const verb = z.strictObject({ id: iri, display: languageMap })

/** Ids are distinct and hold no space (2.4.4.1). */
const choices = z
  .array(z.strictObject({ id: z.string().regex(/^\S+$/), description: languageMap }))
  .refine(all => new Set(all.map(({ id }) => id)).size === all.length)

const activity = z.strictObject({
  objectType: z.literal('Activity'),
  id: iri,
  definition: z
    .strictObject({
      type: iri,
      name: languageMap,
      description: languageMap,
      interactionType: z.literal('choice').optional(),
      choices: choices.optional(),
    })
    .refine(({ type, interactionType }) => type.endsWith('/cmi.interaction') === (interactionType !== undefined)),
})

/** Neither `score` nor `success`: xAPI knows both (2.4.5), and we never say either. */
const result = z.strictObject({
  completion: z.boolean().optional(),
  response: words.optional(),
  duration: z
    .string()
    .regex(/^PT(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?$/)
    .optional(),
  extensions: extensions.optional(),
})

const context = z.strictObject({
  registration: uuid,
  contextActivities: z.strictObject({ parent: z.array(activity).min(1) }).optional(),
  revision: words,
  platform: words,
  language,
  extensions,
})

const statement = z
  .strictObject({
    id: uuid,
    actor,
    verb,
    object: activity,
    result: result.optional(),
    context,
    timestamp: z.iso.datetime({ offset: true }),
  })
  // A response to choices is a list of their ids (2.4.4.1).
  .refine(({ object, result: said }) => {
    const ids = object.definition.choices?.map(({ id }) => id) ?? []
    return said?.response === undefined || said.response.split('[,]').every(id => ids.includes(id))
  })

/** What is wrong with the text of a file of statements, a line each; nothing where a store could take it. */
export function xapiBreaches(text: string): readonly string[] {
  const read = z.array(statement).safeParse(JSON.parse(text))
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const ids = read.data.map(({ id }) => id)
  return new Set(ids).size === ids.length ? [] : ['two statements have the same id']
}
