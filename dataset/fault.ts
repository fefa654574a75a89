/** Something that keeps a file from being a sound dataset, told in a sentence. */
export type Fault = {
  /** Where it is: `allegations[3].statements[1].quote`. Empty where it concerns the whole file. */
  path: string
  /** One sentence for the person who keeps the dataset. */
  message: string
  /** From 1; absent until the place was looked up in the file's text. */
  line?: number
  /** From 1, in UTF-16 units. */
  column?: number
}

/** Writes a path as people read it: `['a', 3, 'b']` is `a[3].b`. A key with other signs stands in quotes, cut to 40. */
export function pathText(path: readonly (string | number)[]): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else if (/^[A-Za-z_$][\w$]*$/.test(step)) text += text === '' ? step : `.${step}`
    else text += `[${JSON.stringify(step.length > 40 ? `${step.slice(0, 40)}…` : step)}]`
  }
  return text
}
