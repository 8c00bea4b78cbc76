import type { Warning } from '#contract/reply.ts'
import { readWarnings } from './messages.ts'
import type { FileType } from './sniff.ts'

/** The types that a name's extension stands for. */
const typesOf: Readonly<Record<string, FileType>> = {
  txt: 'text',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  doc: 'doc',
  dot: 'doc',
  wps: 'doc',
  wpt: 'doc',
  rtf: 'rtf',
  pdf: 'pdf',
  ofd: 'ofd',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  shtml: 'html',
  mht: 'mht',
  mhtml: 'mht',
  odt: 'odt',
  ott: 'odt',
  fodt: 'odt',
  xml: 'wordml',
  zip: 'zip',
  xls: 'xls',
  et: 'xls',
  xlsx: 'xlsx',
  ppt: 'ppt',
  dps: 'ppt',
  pptx: 'pptx',
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  tif: 'image',
  tiff: 'image',
  rar: 'archive',
  '7z': 'archive',
}

/** The extension of a name in small letters without its dot; '' when it has none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The warning for a name that says another type than the content; names that say nothing known are not warned of. */
export function extensionWarnings(name: string, type: FileType): Warning[] {
  const extension = extensionOf(name)
  const said = Object.hasOwn(typesOf, extension) ? typesOf[extension] : type
  return said === type ? [] : [readWarnings.wrongExtension(extension, type)]
}

/** The name of a format in results: what WPS wrote is told by its extension alone, its content is that of a .doc. */
export function formatName(name: string, type: FileType): string {
  if (type === 'text') return 'txt'
  return type === 'doc' && /^wp[st]$/.test(extensionOf(name)) ? 'wps' : type
}
