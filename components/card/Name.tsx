import { Told } from '../Told.tsx'

/** The name of a speaker. What stands in brackets at its end ("(unnamed)") is set lighter than the name. */
export function Name({ text }: { text: string }) {
  const [, name = text, remark] = /^(.+?)\s*(\([^()]+\))$/.exec(String(text)) ?? []
  return (
    <>
      <b>
        <Told text={name} />
      </b>
      {remark !== undefined && (
        <>
          {' '}
          <span class="remark">
            <Told text={remark} />
          </span>
        </>
      )}
    </>
  )
}
