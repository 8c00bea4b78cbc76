/**
 * What the properties of a package may hold, each at most once and in any order: CT_CoreProperties of opc-coreProperties.xsd (ECMA-376, Part 2) and
 * CT_Properties of shared-documentPropertiesExtended.xsd (Part 1), as far as a reply uses them.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'cp:coreProperties': [
    'cp:category',
    'cp:contentStatus',
    'dcterms:created',
    'dc:creator',
    'dc:description',
    'dc:identifier',
    'cp:keywords',
    'dc:language',
    'cp:lastModifiedBy',
    'cp:lastPrinted',
    'dcterms:modified',
    'cp:revision',
    'dc:subject',
    'dc:title',
    'cp:version',
  ],
  Properties: ['Application', 'AppVersion', 'Company', 'DocSecurity', 'Template'],
}

/** Every element of a part of properties that does not belong, stands twice, or is a date without its type. */
export function propertyFaults(xml: string): string[] {
  const [root, ...children] = xml.match(/<[a-zA-Z][^>]*>/g) ?? []
  const nameOf = (tag: string | undefined) => /^<([\w:]+)/.exec(tag ?? '')?.[1] ?? ''
  const names = allowed[nameOf(root)] ?? []
  const seen = new Set<string>()
  return children.flatMap((tag) => {
    const name = nameOf(tag)
    const isSecond = seen.has(name)
    seen.add(name)
    if (!names.includes(name)) return [`${name} in ${nameOf(root)}`]
    if (isSecond) return [`${name} twice`]
    const isDate = name.startsWith('dcterms:')
    return isDate && !tag.includes(' xsi:type="dcterms:W3CDTF"') ? [`${name} without its type`] : []
  })
}
