/** A page number alone on its line: 12, — 3 —, -3-, 第3页, 3/12, 第 3 页 共 12 页. */
export const pageLine =
  /^[-—–－·~\s]*第?\s*[0-9]{1,4}\s*页?[-—–－·~\s]*(?:[/，,、]?\s*共?\s*[0-9]{1,4}\s*页?)?[-—–－·~\s]*$/
