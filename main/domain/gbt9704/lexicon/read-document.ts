/** Who printed a document and when: 某某局办公室2024年6月5日印发. */
export const printedBy = /^([\p{Script=Han}（）]{2,40}?)(\d{4}年\d{1,2}月\d{1,2}日)印[发制]$/u

/** What stands between those who sign on one line. */
export const listMark = '、'

/** What parts the words of a line of head or tail; a label goes with its colon. */
export const separators =
  /[\p{Script=Han}]{1,14}[：:]|[，、；。：:（）()〔〕[\]【】“”《》！!｜\s]+|(?<=\d)[.．](?!\d)/u

/** Words of a form that the standard prints otherwise or not at all: labels, the mark of a seal, a number's 第. */
export const fixedWords =
  /^(?:盖章|公章|印章|此页无正文|文件|第|共?印\d+份|附件?|办理结果|签发人|联系人|联系电话|电话|抄送|抄报|邮编|邮政编码|地址|通讯地址|\d)$/u
