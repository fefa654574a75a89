import ts from 'typescript'

/** Attributes and properties that a reader sees or hears. */
const SHOWN = new Set(['title', 'alt', 'placeholder', 'label', 'caption', 'summary'])
/** DOM properties whose value becomes text on the screen. */
const WRITTEN = new Set(['textContent', 'innerText', 'innerHTML', 'outerHTML', 'title', 'alt', 'placeholder'])
const LETTER = /\p{L}/u

/** Texts that stand in code where a reader would see or hear them, as `line: text`, in their order.
 *
 * Found are words between tags, strings and templates as children or in attributes such as `aria-label`, through
 * `? :`, `&&`, `||`, `??` and `+`; strings that are assigned to properties such as `textContent` or set by
 * `setAttribute`; and the same names in objects (`setTitle({ title: 'Text' })`). What holds no letter is no text.
 * In objects `keys` of messages are none, for tables of them. A string that comes through a variable or a call is not
 * followed. */
export function literalTexts(file: string, code: string, keys: ReadonlySet<string> = new Set()): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kindOf(file))
  const found: string[] = []

  const tell = (node: ts.Node, text: string) => {
    if (!LETTER.test(text)) return
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    found.push(`${line + 1}: ${text.trim()}`)
  }
  /** The strings that an expression may become. */
  const tellValue = (node: ts.Node | undefined): void => {
    if (node === undefined) return
    if (ts.isStringLiteralLike(node)) tell(node, node.text)
    else if (ts.isTemplateExpression(node)) {
      tell(node, [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' '))
    } else if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) {
      tellValue(node.expression)
    } else if (ts.isConditionalExpression(node)) {
      tellValue(node.whenTrue)
      tellValue(node.whenFalse)
    } else if (ts.isBinaryExpression(node)) {
      if (GIVES_LEFT.has(node.operatorToken.kind)) tellValue(node.left)
      if (GIVES_RIGHT.has(node.operatorToken.kind)) tellValue(node.right)
    } else if (ts.isArrayLiteralExpression(node)) node.elements.forEach(tellValue)
  }

  const isKey = (node: ts.Node) => ts.isStringLiteralLike(node) && keys.has(node.text)

  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) tell(node, node.text)
    else if (ts.isJsxElement(node) || ts.isJsxFragment(node))
      node.children.filter(ts.isJsxExpression).forEach(tellValue)
    else if (ts.isJsxAttribute(node) && isShown(node.name.getText(source))) tellValue(node.initializer)
    else if (ts.isPropertyAssignment(node) && isShown(nameOf(node.name)) && !isKey(node.initializer)) {
      tellValue(node.initializer)
    } else if (ts.isBinaryExpression(node) && isWritten(node)) tellValue(node.right)
    else if (ts.isCallExpression(node) && setsShown(node)) tellValue(node.arguments[1])
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const GIVES_LEFT = new Set([ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken])
const GIVES_RIGHT = new Set([...GIVES_LEFT, ts.SyntaxKind.AmpersandAmpersandToken])

function kindOf(file: string): ts.ScriptKind {
  return file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
}

function isShown(name: string): boolean {
  return SHOWN.has(name) || /^aria-(?:label|description|roledescription|valuetext|placeholder)$/.test(name)
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : ''
}

function isWritten({ left, operatorToken }: ts.BinaryExpression): boolean {
  const isAssigned =
    operatorToken.kind === ts.SyntaxKind.EqualsToken || operatorToken.kind === ts.SyntaxKind.PlusEqualsToken
  return (
    isAssigned &&
    ts.isPropertyAccessExpression(left) &&
    (WRITTEN.has(left.name.text) || /^aria[A-Z]/.test(left.name.text))
  )
}

function setsShown({ expression, arguments: [name] }: ts.CallExpression): boolean {
  return (
    ts.isPropertyAccessExpression(expression) &&
    expression.name.text === 'setAttribute' &&
    name !== undefined &&
    ts.isStringLiteralLike(name) &&
    isShown(name.text)
  )
}
