import type { InferOutput } from 'valibot'
import type * as schema from './schema.ts'

/*
 * The words of the project as types. A field is explained at its schema.
 */

export type LetterCase = InferOutput<typeof schema.LetterCase>
export type Term = InferOutput<typeof schema.Term>
export type Alias = InferOutput<typeof schema.Alias>
export type Actor = InferOutput<typeof schema.Actor>
export type ActorKind = InferOutput<typeof schema.ActorKind>
export type Source = InferOutput<typeof schema.Source>
export type Stance = InferOutput<typeof schema.Stance>
export type Statement = InferOutput<typeof schema.Statement>
export type Concept = InferOutput<typeof schema.Concept>
export type Join = InferOutput<typeof schema.Join>
export type Slot = InferOutput<typeof schema.Slot>
export type Rule = InferOutput<typeof schema.Rule>
export type Match = InferOutput<typeof schema.Match>
export type Allegation = InferOutput<typeof schema.Allegation>
export type Dataset = InferOutput<typeof schema.Dataset>
export type ConceptLibrary = InferOutput<typeof schema.ConceptLibrary>

/** A stretch of text in UTF-16 units, end excluded. */
export type Span = { start: number; end: number }

/** One entry of one dataset. */
export type Target = { dataset: string; kind: 'actor' | 'allegation'; id: string }
