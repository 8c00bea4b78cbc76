/**
 * Radicals and the characters that they look like, in pairs. Some producers name a glyph that both share by its radical.
 * Source: EquivalentUnifiedIdeograph.txt of Unicode; the radicals of Kangxi (U+2F00–2FD5) are folded by NFKC, but for ⼾, which
 * NFKC takes for the traditional 戶.
 */
export const supplementRadicals =
  '⼾户⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺋㔾⺌小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺨犭⺩王⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

/**
 * Characters that no Chinese text means, and those that are drawn by the same glyph of a Chinese font, in pairs. Chromium and others name a glyph by
 * the lowest of its characters. Found by printing and reading all of GBK in Noto Serif and Noto Sans.
 */
export const sharedGlyphs = '〜～\u2329〈\u232a〉∕／‵｀‒–―—㬵胶㬺幐㫚曶㮣槩'

/** Dashes of two and three characters, and what was typed for them. */
export const longDashes: Readonly<Record<string, string>> = { '⸺': '——', '⸻': '———' }

/** Marks as vertical writing has them, and the usual ones, in pairs. */
export const verticalMarks =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］'
