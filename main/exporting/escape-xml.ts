const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in XML or HTML, in content or in a quoted attribute. Control characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** Whether XML 1.0 allows the character: no C0 control but tab and line feed, no half of a surrogate pair, no noncharacter of the first plane. */
function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x09 || code === 0x0a
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** Drops the characters that no XML document may hold. */
export function withoutControls(text: string): string {
  return Array.from(text).filter(isAllowed).join('')
}
