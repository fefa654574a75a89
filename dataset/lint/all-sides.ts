import type { Fault } from '../fault.ts'
import type { Dataset, Stance } from '../model.ts'

const SIDES: readonly { stances: readonly Stance[]; who: string }[] = [
  { stances: ['alleges', 'supports'], who: 'alleges or supports it' },
  { stances: ['denies'], who: 'denies it' },
  { stances: ['questions', 'comments'], who: 'questions it or comments on it' },
]

/** Allegations on which a side is not heard, although `absent` does not say that none was found. */
export function allSides(dataset: Dataset): Fault[] {
  return dataset.allegations.flatMap(({ id, statements, absent }, index) => {
    const heard = new Set<Stance>([...statements, ...(absent ?? [])].map(({ stance }) => stance))
    return SIDES.filter(({ stances }) => !stances.some((stance) => heard.has(stance))).map(({ who }) => ({
      path: `allegations[${index}].statements`,
      message: `Nobody ${who} (${id}): add a statement, or say in “absent” that none was found.`,
    }))
  })
}
