import type { SlipPattern } from '../patterns.ts'
import { typed, worded } from './parts.ts'

/** Frequent misprints: written, meant. Each left side is no word of its own, nor ends and begins two words. */
const misprints: readonly (readonly [RegExp, string])[] = [
  [/布署/gu, '部署'],
  [/按装(?![饰修置配])/gu, '安装'],
  [/既使/gu, '即使'],
  [/做为(?!难)/gu, '作为'],
  [/通迅/gu, '通讯'],
  [/签定/gu, '签订'],
  [/制做/gu, '制作'],
  [/松驰/gu, '松弛'],
  [/再接再励/gu, '再接再厉'],
  [/迫不急待/gu, '迫不及待'],
  [/因地治宜/gu, '因地制宜'],
  [/统畴/gu, '统筹'],
  [/必需要/gu, '必须要'],
  [/开起了/gu, '开启了'],
  [/起动了/gu, '启动了'],
  [/以经(?=[完建开实落])/gu, '已经'],
  [/己经/gu, '已经'],
  [/关于于/gu, '关于'],
  [/截止(?=(?:到|至)?(?:目前|(?:19|20)?\d{2,4}年|今年|去年|年底|\d{1,2}月))/gu, '截至'],
  [/报导/gu, '报道'],
  [/帐户/gu, '账户'],
  [/帐号/gu, '账号'],
  [/其它(?=[\p{Script=Han}]{0,3}(?:部门|单位|人员|同志))/gu, '其他'],
  [/渲泄/gu, '宣泄'],
  [/融汇贯通/gu, '融会贯通'],
  [/一愁莫展/gu, '一筹莫展'],
  [/名符其实/gu, '名副其实'],
  [/走头无路/gu, '走投无路'],
  [/相形见拙/gu, '相形见绌'],
  [/按步就班/gu, '按部就班'],
  [/一如继往/gu, '一如既往'],
  [/一劳永益/gu, '一劳永逸'],
  [/倍受(?=关注|欢迎|青睐)/gu, '备受'],
]

/** Slips of wording that need no library. */
export const wordingSlips: readonly SlipPattern[] = [
  ...misprints.map(([pattern, meant]): SlipPattern => ({
    id: 'misprint',
    severity: 'warning',
    pattern,
    parts: [...worded, 'title'],
    spares: 'titles',
    message: (found) => `“${found}”应为“${meant}”。`,
    fix: () => meant,
  })),
  {
    id: 'doubled-word',
    severity: 'warning',
    // 为了了解, 的的确确, 对对口, 在在建, 和和睦: a joining word before one that begins with it.
    pattern: new RegExp(
      `(?:(?<!为|除|极|罢|到|不|[好坏])了了(?!解|然|结|却|之)|的的(?!确)|(?<![实存所])在在(?![建职校编线岗册营])|(?<!不)是是(?![非否])|与与(?!会)|为为(?!民)|对对(?![口方手接联象])|将将(?!军|近)|及及(?!时|早)|由由|(?<![遵服听跟顺])从从(?!业|事|军)|向向|着着(?!力|手|眼|重)|们们|各各(?!类|级|界|地))`,
      'gu',
    ),
    parts: worded,
    spares: 'titles',
    message: (found) => `“${found}”重复了一个字。`,
    fix: (found) => found.slice(1),
  },
  {
    id: 'doubled-word',
    severity: 'warning',
    pattern:
      /(?<![一逐挨每])(?!一\p{Script=Han}一|\p{Script=Han}每|每|关于|非常|十分|特别|谢谢|多多|点点|[零〇一二三四五六七八九十百千万亿]{2})(\p{Script=Han}{2,6})\1(?!\p{Script=Han}?[地式])/gu,
    parts: worded,
    spares: 'quotations',
    message: (_found, [word = '']) => `“${word}”重复了一次。`,
    fix: (_found, [word = '']) => (/^(.)\1+$/u.test(word) ? null : word),
  },
  {
    id: 'doubled-word',
    severity: 'warning',
    pattern:
      /(?<=^|[，。；：])(?!\d+(?!年)\p{Script=Han}[，、])([^，。；：\n]{3,40}，|[^，。；：、\n]{3,24}、)\1/gu,
    parts: worded,
    spares: 'quotations',
    message: (_found, [clause = '']) => `“${clause.slice(0, -1)}”重复了一次。`,
    fix: (_found, [clause = '']) => clause,
  },
  {
    id: 'missing-comma',
    severity: 'hint',
    // Two predicates of which the first is a set phrase of four characters.
    pattern:
      /(?:提质增效|降本增效|节能增效|转型升级|提档升级|落地见效|走深走实|做大做强|做优做强|扩面提质|强链补链|补链强链|稳步推进|有序开展|取得实效)(?<at>(?:培育|打造|构建|激发|营造|形成|促进|带动|支撑|赋能|助推))(?!的)/gu,
    parts: worded,
    spares: 'quotations',
    message: (found) => `“${found}”前面可能漏了逗号。`,
    fix: (found) => `，${found}`,
  },
  {
    id: 'respectful',
    severity: 'warning',
    pattern: /^尊敬(?!的)/gu,
    parts: ['salutation'],
    spares: 'nothing',
    message: () => '“尊敬”后面少了“的”。',
    fix: () => '尊敬的',
  },
  {
    id: 'register',
    severity: 'warning',
    pattern: /(?:汇报|报告)(?=如下)/gu,
    parts: ['opening'],
    spares: 'quotations',
    message: (found) => `“${found}”用于对上级，对代表、委员写“答复如下”。`,
    fix: () => '答复',
  },
  {
    id: 'internal-word',
    severity: 'hint',
    pattern:
      /(?<!宝)贵(?:提案|建议)|(?:已|经)批示|内部(?:掌握|口径)|请领导阅|（?此处待核实?）?|（?待补充）?|×{2,}|XX+(?!\w)|某某/gu,
    parts: typed,
    spares: 'quotations',
    message: (found) => `“${found}”像是草稿里的字样，正式答复中请核对。`,
    fix: () => null,
  },
]
