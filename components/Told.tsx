/**
 * Text that a dataset or a page wrote, apart from the direction of the text around it.
 *
 * Whatever is handed in becomes text: data of an older version may hold an object where text belongs, and an object
 * must never be taken for a node.
 */
export function Told({ text }: { text: string }) {
  return <bdi>{String(text)}</bdi>
}
