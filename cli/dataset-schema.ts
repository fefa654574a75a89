import { toJsonSchemaDefs } from '@valibot/to-json-schema'
import { FIELD_HELP } from '../dataset/field-help.ts'
import * as schema from '../dataset/schema.ts'

type Node = ReturnType<typeof toJsonSchemaDefs>[string]

const RECORDS = {
  Absent: schema.Allegation.entries.absent.wrapped.item,
  Actor: schema.Actor,
  Alias: schema.Alias,
  Allegation: schema.Allegation,
  Concept: schema.Concept,
  Dataset: schema.Dataset,
  Examples: schema.Allegation.entries.examples,
  FirstReported: schema.Allegation.entries.firstReported,
  Join: schema.Join,
  Match: schema.Match,
  Rule: schema.Rule,
  Slot: schema.Slot,
  Source: schema.Source,
  Statement: schema.Statement,
}
const WORDS = {
  ActorKind: schema.ActorKind,
  ConceptReference: schema.ConceptReference,
  LetterCase: schema.LetterCase,
  SecondHand: schema.SecondHand,
  Stance: schema.Stance,
  Term: schema.Term,
}

/**
 * The text of data/dataset.schema.json: format 1 as JSON Schema (draft 7), with help for each field.
 *
 * A JSON Schema cannot say all that `parseDataset` checks (whether an id resolves, a date is in the calendar, a quote
 * has twelve words): a file that fits the schema may still be refused.
 */
export function datasetJsonSchema(): string {
  const definitions = toJsonSchemaDefs({ ...RECORDS, ...WORDS }, { errorMode: 'ignore' })
  for (const name of Object.keys(RECORDS)) addHelp(name, definitions[name as keyof typeof definitions])
  return `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'On the Record dataset, format 1',
      description: 'A file that fits may still be refused: "npm run data FILE" checks all rules.',
      $ref: '#/definitions/Dataset',
      definitions,
    },
    null,
    2,
  ).replaceAll('"#/$defs/', '"#/definitions/')}\n`
}

/** Draft 7 ignores what stands beside a $ref: a field that is one gets its help around it. */
function addHelp(name: string, record: Node): void {
  for (const [field, value] of Object.entries(record.properties ?? {})) {
    const description = FIELD_HELP[name]?.[field]
    if (description === undefined) throw new Error(`The field ${name}.${field} has no help in dataset/field-help.ts.`)
    if (typeof value !== 'object' || record.properties === undefined) continue
    record.properties[field] = value.$ref ? { description, allOf: [value] } : { description, ...value }
  }
}
