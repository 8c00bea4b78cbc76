/** Ids and classes that content systems give the box of an article; a hint that adds to what the text shows. */
export const articleHints =
  /(?:^|[\s_-])(?:article|content|conten|con_con|detail|zoom|trs_editor|trs_uediter|ucap-content|view|xxgk|news|text|main-text|wznr|zw|nr)(?:$|[\s_-]|con|content|box|text|body)/i

/** Ids and classes of what stands around an article. */
export const aroundHints =
  /(?:^|[\s_-])(?:nav|menu|breadcrumb|crumbs?|location|position|share|bdshare\w*|bshare\w*|tools?|toolbar|footer|foot|bottom|copyright|sidebar|aside|related|relevant|recommend|pager?|page-?nav|comment|login|search|banner|logo|header|top|print|qrcode|ewm|hidden|tags?|breadnav|dqwz|xglj|fx)(?:$|[\s_-]|bar|box|list|nav|er|con)/i

/** Ends the sentences and parts of sentences of running text. */
export const sentenceMarks = /[，。；！？：、]/

/** Lines that a page puts around an article, as a whole line. */
export const aroundLines: readonly RegExp[] = [
  /^(?:[\s[\]【】（）()|｜>\-,，、：:]*(?:打印(?:本页|页面|正文)?|关闭(?:本页|窗口|页面)?|收藏(?:本页)?|返回(?:顶部|首页|上一页|列表)?|分享(?:到|至)?|我要纠错|纠错|朗读|复制链接|下载(?:文字版|图片版|PDF)|字体|字号|文字大小|背景色|[大中小])(?![\p{L}\p{N}]{3}))+[\s[\]【】（）()|｜]*$/u,
  /^[[【（(]?\s*(?:字体|字号|文字大小|视力保护色|背景色)\s*[：:]/,
  /^(?:分享(?:到|至)?|扫一扫|微信|微博|QQ空间)\s*[：:]/,
  /^(?:发布|发表|更新|创建|生成|录入)(?:日期|时间|于)\s*[：:]/,
  /^(?:信息来源|文章来源|来源|稿源|作者|编辑|责任编辑|责编|审核|录入|发布人|发布机构|发布单位|信息提供|供稿)\s*[：:]/,
  /^(?:浏览|点击|阅读|访问|查看)(?:次数|量|数|人次)?\s*[：:]/,
  /^(?:日期|时间)\s*[：:]\s*\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}/,
  /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:来源|浏览|点击|作者|字体|$)/,
  /^(?:推荐阅读|热点推荐|友情链接|网站导航|网站地图)/,
  /^(?:当前位置|您的位置|您所在的位置|您当前的位置|您现在的位置|现在位置|你的位置|所在位置)\s*[：:]?/,
  /^首页\s*(?:[>＞»›/-]|$)/,
  /版权所有|政府网站找错|建议使用.*浏览器|^(?:主办|承办)(?:单位)?\s*[：:].*(?:电话|地址|承办|主办|技术支持)/,
]

/** Where an article is over whatever follows. */
export const footerLine =
  /ICP备|ICP证|公网安备|网站标识码|^版权所有|^(?:上一篇|下一篇|上一条|下一条)\s*(?:[：:]|$)|^(?:相关链接|相关文章|相关阅读|相关信息|相关新闻|相关附件|相关文件|友情链接|推荐阅读)\s*[：:]?$/

/** Labels of the table of facts that is put before published documents. */
export const factLabels =
  /^[【[]?\s*(?:索\s*引\s*号|信息索引号|发文字号|文\s*号|文件编号|发布机构|发文机关|发布单位|公开责任部门|制发机关|成文日期|生成日期|发布日期|公开日期|发文日期|公开时限|公开方式|公开形式|公开范围|公开属性|公开类别|主题分类|体裁分类|组配分类|服务对象|信息分类|分\s*类|主题词|关键词|有效性|有\s*效\s*期|效力状态|生效日期|失效日期|废止日期|名\s*称|标\s*题|内容概述|信息名称|文件状态|来\s*源|主题导航)\s*[】\]]?\s*(?:[：:]|$)/

/** Marks between the title of a page and the name of its site. */
export const titleParts =
  /\s*[_|｜]\s*|\s+[-–—]+\s+|\s*[-–—]{1,2}(?=[^-–—\d]*(?:政府|网|局|委|门户|公开|人大|政协)[^-–—]*$)/

/** Stands behind the Chinese number of a list item. */
export const hanListMark = '、'

/** Ends a sentence, which tables of facts do not hold. */
export const sentenceEnd = '。'
