import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { datasetJsonSchema } from '../../cli/dataset-schema.ts'
import { FIELD_HELP } from '../../dataset/field-help.ts'

describe('the JSON Schema', () => {
  const { definitions, ...head } = JSON.parse(datasetJsonSchema())

  it('in data/ is what the format says; otherwise run "npm run data -- --write"', () => {
    expect(readFileSync('data/dataset.schema.json', 'utf8')).toBe(datasetJsonSchema())
  })

  it('begins at the dataset and refers only to what it defines', () => {
    expect(head.$ref).toBe('#/definitions/Dataset')
    const references = datasetJsonSchema().matchAll(/"\$ref": "#\/definitions\/(\w+)"/g)
    for (const [, name = ''] of references) expect(definitions).toHaveProperty(name)
  })

  it('allows no field that the format does not know', () => {
    for (const [name, record] of Object.entries<{ type: string; additionalProperties: boolean }>(definitions))
      if (record.type === 'object') expect([name, record.additionalProperties]).toEqual([name, false])
  })

  it('has help for every field, and none for a field that is gone', () => {
    for (const [name, help] of Object.entries(FIELD_HELP)) {
      const fields = Object.entries<{ description?: string }>(definitions[name].properties)
      expect(fields.map(([field]) => field).sort()).toEqual(Object.keys(help).sort())
      for (const [field, { description }] of fields) expect([field, description]).toEqual([field, help[field]])
    }
  })
})
