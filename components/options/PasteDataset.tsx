import { useEffect, useId, useState } from 'preact/hooks'
import { useWords } from '../words.ts'

/** A field for the text of a dataset. It is emptied once that is `done`, and kept where it was refused. */
export function PasteDataset(props: { busy: boolean; done: boolean; onPaste(text: string): void }) {
  const { t } = useWords()
  const pasteId = useId()
  const [pasted, setPasted] = useState('')
  useEffect(() => {
    if (props.done) setPasted('')
  }, [props.done])
  return (
    <details>
      <summary>{t('pasteInstead')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (pasted.trim() !== '') props.onPaste(pasted)
        }}
      >
        <label for={pasteId}>{t('pasteLabel')}</label>
        <textarea
          id={pasteId}
          rows={6}
          spellcheck={false}
          dir="ltr"
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={props.busy || pasted.trim() === ''}>
          {t('importPasted')}
        </button>
      </form>
    </details>
  )
}
