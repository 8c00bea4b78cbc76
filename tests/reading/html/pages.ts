import { readFileSync } from 'node:fs'
import type { Reply } from '#contract/reply.ts'

export type Variant = { file: string; text: string; reply: Reply }

const variantsFile = new URL('../../golden/parse/variants.jsonl', import.meta.url)

export const variants: readonly Variant[] = readFileSync(variantsFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Variant)

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function lines(text: string): string[] {
  return text.split(/\r?\n/)
}

const bare = (line: string) => escape(line.replace(/^[\s\u3000]+/, ''))
const isIndented = (line: string) => line.startsWith('\u3000')

const links = (...names: string[]) =>
  names.map((name) => `<li><a href="/${name.length}.html">${name}</a></li>`).join('')

/** A page on tables: navigation, bread crumbs and the article each in a cell; indents typed as spaces, lines broken by br. */
export function tablePage(text: string, title: string): string {
  const body = lines(text)
    .map((line) => (isIndented(line) ? '&nbsp;&nbsp;&nbsp;&nbsp;' : '') + bare(line))
    .join('<br>\n')
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${title}-云溪县人民政府门户网站</title>
<script>var a = '<div>不是正文，是脚本。</div>'</script><style>td { font-size: 14px }</style></head>
<body><table width="1000"><tr><td colspan="2"><table><tr><td><a href="/">首页</a></td><td><a href="/zw">政务公开</a></td><td><a href="/bs">办事服务</a></td></tr></table></td></tr>
<tr><td width="200"><ul>${links('建议提案办理', '人大代表建议答复', '政协提案答复', '通知公告')}</ul></td>
<td><table width="100%"><tr><td>当前位置：<a href="/">首页</a> &gt;&gt; <a href="/jy">建议提案</a></td></tr>
<tr><td align="center">发布日期：2024-06-03　来源：县府办　浏览次数：152　字体：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</td></tr>
<tr><td id="zoom">${body}</td></tr>
<tr><td align="right">【<a href="javascript:window.print()">打印本页</a>】【<a href="javascript:window.close()">关闭窗口</a>】</td></tr></table></td></tr>
<tr><td colspan="2" align="center">版权所有：云溪县人民政府　主办：云溪县人民政府办公室<br>溪ICP备05001234号　网站标识码：3309990001</td></tr></table></body></html>`
}

/** A page of a content system: facts in a table, paragraphs with indents in CSS, a bar to share, older and newer articles. */
export function systemPage(text: string, title: string): string {
  const body = lines(text)
    .map(
      (line) =>
        `<p style="${isIndented(line) ? 'text-indent: 2em; ' : ''}line-height: 1.75">${bare(line) || '<br/>'}</p>`,
    )
    .join('\n')
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><meta name="ArticleTitle" content="${title}"><title>${title}_青禾县水务局</title></head>
<body><div class="header"><div class="logo">青禾县水务局</div><ul class="nav">${links('网站首页', '信息公开', '政务服务', '互动交流')}</ul></div>
<div class="wrap"><div class="position">您所在的位置：<a href="/">首页</a> &gt; <a href="/a">建议提案</a> &gt; 正文</div>
<table class="xxgk_table"><tr><td>索 引 号：</td><td>00001/2024-00031</td><td>主题分类：</td><td>水利、水务</td></tr><tr><td>发布机构：</td><td>青禾县水务局</td><td>发文日期：</td><td>2024-06-03</td></tr><tr><td>有效性：</td><td>有效</td><td>公开方式：</td><td>主动公开</td></tr></table>
<h1>${title}</h1><div class="info"><span>发布时间：2024-06-03 09:12</span><span>来源：办公室</span><span>浏览次数：<i id="hits">88</i></span></div>
<div class="bdsharebuttonbox"><span>分享到：</span><a href="#">微信</a><a href="#">微博</a></div>
<div class="article-content"><div class="TRS_Editor"><style>.TRS_Editor p { margin: 0 }</style>${body}</div></div>
<div class="tools"><a href="javascript:print()">打印</a> <a href="javascript:close()">关闭</a></div>
<div class="prevnext"><p>上一篇：<a href="/1.html">关于加强农田水利建设的通知</a></p><p>下一篇：<a href="/2.html">关于县十届三次会议第8号提案的答复</a></p></div>
<div class="related"><h3>相关链接</h3><ul>${links('关于开展节水宣传周活动的通知，请各单位认真组织。', '水务局召开办理工作推进会')}</ul></div></div>
<div class="footer"><p>主办单位：青禾县水务局　地址：青禾县人民路1号　电话：0000-1234567</p><p>禾ICP备12345678号-1　禾公网安备 33000000000000号</p></div></body></html>`
}

/** A page whose text lines are divisions, after ideographic spaces; hidden parts and a sidebar with news in sentences. */
export function divisionPage(text: string, title: string): string {
  const body = lines(text)
    .map((line) => `<div>${isIndented(line) ? '\u3000\u3000' : ''}${bare(line) || '&nbsp;'}</div>`)
    .join('')
  return `<!DOCTYPE html><html><head><meta charset="gbk"><title>${title} - 澄江区教育局</title></head><body>
<div id="top"><a href="/">首页</a><a href="/b">机构职能</a></div>
<div class="main"><div class="left"><div class="breadcrumb">当前位置：<a href="/">首页</a> / <a href="/x">建议提案办理</a></div>
<h2 class="bt">${title}</h2><div class="sub">2024-07-01 10:20 来源：区教育局 点击：<span>301</span></div>
<div style="display:none">这是一段看不见的文字，不应该读入，它很长很长。</div>
<div class="detail">${body}</div><div class="share">分享：<a href="#">QQ空间</a></div></div>
<aside class="right"><h3>最新动态</h3>${[1, 2, 3].map((n) => `<p><a href="/n${n}">区教育局召开第${n}次会议，部署暑期工作，要求抓好落实。</a></p>`).join('')}</aside></div>
<div id="copyright">版权所有 澄江区教育局　地址：文昌路9号</div></body></html>`
}

/** A page in which the article is a section of its own and its tail stands in another box. */
export function sectionPage(text: string, title: string): string {
  const all = lines(text)
  const tail = 2
  const paragraph = (line: string) =>
    `<p${isIndented(line) ? ' style="text-indent:32pt"' : ''}><span style="font-family:仿宋;font-size:16pt">${bare(line) || '&nbsp;'}</span></p>`
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}|云溪县</title></head><body>
<nav><ul>${links('首页', '要闻', '公开')}</ul></nav><main><section class="con"><div class="txt">${all.slice(0, -tail).map(paragraph).join('\n')}</div>
<div class="sign">${all.slice(-tail).map(paragraph).join('\n')}</div></section><p class="op"><a href="#">返回顶部</a></p></main>
<footer><p>云溪县人民政府办公室主办　云溪县大数据中心承办　网站标识码 3300000001</p></footer></body></html>`
}

/** What Word saves as a web page: no navigation, numbers between conditional comments, hidden properties. */
export function wordPage(text: string): string {
  const body = lines(text)
    .map((line) => {
      const label = /^([一二三四五六七八九十]+、)(.*)$/.exec(line)
      const indent = isIndented(line) ? ' style="text-indent:32.0pt;mso-char-indent-count:2.0"' : ''
      const inner =
        label === null
          ? bare(line)
          : `<![if !supportLists]><span style="mso-list:Ignore">${label[1]}</span><![endif]>${bare(label[2] ?? '')}`
      return `<p class=MsoNormal${indent}><span lang=ZH-CN style="font-size:16.0pt">${inner || '<o:p>&nbsp;</o:p>'}</span></p>`
    })
    .join('\n\n')
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>某人</o:Author></o:DocumentProperties></xml><![endif]--><style>p.MsoNormal {margin:0cm}</style></head>
<body lang=ZH-CN><div class=WordSection1>
${body}
</div></body></html>`
}
