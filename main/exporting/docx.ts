import { Document, Packer, SectionType } from 'docx'
import type { ISectionOptions } from 'docx'
import type { Layout } from '#contract/edition.ts'
import { letterMarkTopTwips } from '#domain/gbt9704/letter-frame.ts'
import { markHalfPoints } from '#domain/gbt9704/mark-size.ts'
import { grid, letter, mmToTwips, page } from '#domain/gbt9704/numbers.ts'
import type { OfficialPage } from '#domain/gbt9704/page.ts'
import { paginate } from '#domain/gbt9704/paginate.ts'
import { colophonParagraphs } from './docx-colophon.ts'
import { lineChildren } from './docx-lines.ts'
import {
  emptyFooter,
  letterFooter,
  letterHeader,
  numberFooter,
  numberFromPaperBottom,
} from './docx-margins.ts'
import { finishPackage } from './docx-package.ts'
import type { FontNames } from './docx-styles.ts'

const headerFromPaperTop = 851

/** How far the lower edge of the footer stands from the paper's. */
function footerFromPaperBottom(layout: Layout): number {
  return layout === 'letter' ? mmToTwips(letter.footRuleFromPaperBottomMm) : numberFromPaperBottom
}

/** The text with its margins; `headerTwips` is where the header begins. */
function textSection(
  officialPage: OfficialPage,
): Pick<ISectionOptions, 'properties' | 'headers' | 'footers'> {
  const isLetter = officialPage.layout === 'letter'
  const mark = officialPage.lines.find((line) => line.role === 'letterhead')
  const footer = footerFromPaperBottom(officialPage.layout)
  const header =
    isLetter && mark !== undefined ? letterMarkTopTwips(markHalfPoints(mark.text)) : headerFromPaperTop
  const footers = { default: numberFooter('right', footer), even: numberFooter('left', footer) }
  return {
    properties: {
      ...(isLetter ? { titlePage: true } : {}),
      page: {
        size: { width: page.widthTwips, height: page.heightTwips },
        margin: {
          top: page.topTwips,
          right: page.rightTwips,
          bottom: page.bottomTwips,
          left: page.leftTwips,
          header,
          footer,
          gutter: 0,
        },
      },
      grid: { linePitch: grid.lineTwips },
    },
    ...(isLetter ? { headers: { first: letterHeader(mark) } } : {}),
    footers: isLetter ? { ...footers, first: letterFooter() } : footers,
  }
}

/**
 * Writes the page as .docx. Depends on the page alone; equal pages give equal bytes.
 *
 * The 版记 floats at the foot of the last page; where the text leaves no even page for it, it is a section of its own that begins on the next
 * even page, whose numbers are off (clause 7.4, 7.5). Which of the two is decided by setting the text on pages as a word processor does.
 *
 * Fonts are named, not embedded: the standard's families are licensed to the office. `fonts` names those that this computer calls otherwise.
 */
export async function writeDocx(officialPage: OfficialPage, fonts: FontNames = {}): Promise<Uint8Array> {
  const { layout, lines } = officialPage
  const colophonLines = lines.filter((line) => line.role === 'cc' || line.role === 'printing')
  const colophon = colophonParagraphs(colophonLines, layout)
  const { colophonAlone: isAlone, signatureIsNear } = paginate(officialPage)
  const text = textSection(officialPage)
  const children = lineChildren(officialPage, signatureIsNear)
  const distance = footerFromPaperBottom(layout)
  const footers = { default: emptyFooter(distance), even: emptyFooter(distance) }
  const own = {
    properties: {
      page: text.properties?.page ?? {},
      grid: { linePitch: grid.lineTwips },
      type: layout === 'letter' ? SectionType.NEXT_PAGE : SectionType.EVEN_PAGE,
    },
    footers,
    children: colophon,
  }
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: isAlone ? [{ ...text, children }, own] : [{ ...text, children: [...children, ...colophon] }],
  })
  const packed = await Packer.toBuffer(document)
  // What is published says nothing of who made the file and when.
  const { title, organ, date, edition } = officialPage
  const properties = edition === 'public' ? { title, organ: null, date: null } : { title, organ, date }
  return finishPackage(new Uint8Array(packed), properties, fonts)
}
