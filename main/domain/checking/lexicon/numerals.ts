import type { SlipPattern } from '../patterns.ts'
import { typed, worded } from './parts.ts'

const noFix = () => null

/** Slips against GB/T 15835-2011 and in writing figures. */
export const numeralSlips: readonly SlipPattern[] = [
  {
    id: 'range-percent',
    severity: 'hint',
    pattern: /(?<![\d.])(\d+(?:\.\d+)?)([-－—–~～]|至|到)(\d+(?:\.\d+)?)([%％‰])/gu,
    parts: worded,
    spares: 'titles',
    message: () => '百分数的范围，前一个数也要写百分号（GB/T 15835—2011 5.1.3）。',
    fix: (_found, [from = '', , to = '', sign = '']) => `${from}${sign}～${to}${sign}`,
  },
  {
    id: 'short-year',
    severity: 'warning',
    pattern: /(?<![\d.第零〇一二三四五六七八九十])(\d{2})年(?=(?:\d{1,2}月|底|初|末|上半年|下半年|全年))/gu,
    parts: worded,
    spares: 'titles',
    message: () => '年份应写全四位（GB/T 15835—2011 5.1.2）。',
    fix: noFix,
  },
  {
    id: 'zero-pad-date',
    severity: 'hint',
    pattern: /(?<=年)0(?=[1-9]月)|(?<=月)0(?=[1-9]日)/gu,
    parts: typed,
    spares: 'titles',
    message: () => '成文和行文中的月、日不编虚位，“01月”写作“1月”（GB/T 9704—2012 7.3.5.4）。',
    fix: () => '',
  },
  {
    id: 'full-width-digit',
    severity: 'hint',
    pattern: /[０-９]+(?:．[０-９]+)?/gu,
    parts: typed,
    spares: 'nothing',
    message: (found) => `“${found}”是全角数字，应写半角。`,
    fix: (found) =>
      found
        .replaceAll('．', '.')
        .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)),
  },
  {
    id: 'broken-number',
    severity: 'hint',
    pattern: /(?<=\d)(?<at>[ \u3000]+)(?=(?:\d|[%％]|万|亿|元|年|月|日|个|家|人|项|公里|平方))/gu,
    parts: worded,
    spares: 'titles',
    message: () => '数字中间、数字和单位之间不空格。',
    fix: () => '',
  },
  {
    id: 'broken-number',
    severity: 'warning',
    pattern: /(?<=\d)(?<at>。)(?=\d)/gu,
    parts: worded,
    spares: 'titles',
    message: () => '小数点写成了句号。',
    fix: () => '.',
  },
  {
    id: 'double-approximation',
    severity: 'hint',
    pattern:
      /(?:大约|大概|约|近|将近|接近|超过|逾|超)(?:[\d.]+|[一二三四五六七八九十百千]+)[万亿千百]?(?:余|多)(?!\p{Script=Han}?[^，。；]{0,2}个?百分点)|(?:大约|大概|约|近|将近)[\d.]+[^，。；、\d]{1,4}(?:左右|上下)/gu,
    parts: worded,
    spares: 'titles',
    message: (found) => `“${found}”前后都是约数的说法，只用一个。`,
    fix: noFix,
  },
  {
    id: 'neighbour-approximation',
    severity: 'hint',
    pattern:
      /(?<![第一二三四五六七八九十、期级])([一二两三四五六七八九])、([二三四五六七八九])(?=(?:[个次天名位家件项]|年(?![级底初])|十|百|千|万)(?!、))/gu,
    parts: worded,
    spares: 'titles',
    message: () => '相邻两数连用表示约数，中间不用顿号（GB/T 15835—2011 5.2.2）。',
    fix: (_found, [a = '', b = '']) => `${a}${b}`,
  },
  {
    id: 'chinese-zero',
    severity: 'warning',
    pattern: /(?=[一二][^年]*[零○0０OoО])[一二][一二三四五六七八九〇零○0０OoО]{3}年/gu,
    parts: typed,
    spares: 'titles',
    message: () => '汉字年份的“零”写作“〇”。',
    fix: (found) => found.replace(/[零○0０OoО]/gu, '〇'),
  },
  {
    id: 'times-less',
    severity: 'hint',
    pattern: /(?:减少|下降|降低|缩短|缩小)(?:了|到|至)?[\d一二两三四五六七八九十.]+倍/gu,
    parts: worded,
    spares: 'quotations',
    message: () => '减少、下降不用“倍”，改用百分比或分数。',
    fix: noFix,
  },
]

/** A line that is nothing but a date without its century. */
export const shortDateLine = /^\d{2}年\d{1,2}月\d{1,2}日$/u
