/** What stands around the matter of a subject. */
export const subjectFrame = /^(?:关于)+|的?(?:提案|建议|议案|意见)$/gu
/** Words that only join or that every subject has; they part a subject into the words of its matter. */
export const subjectJoints =
  /关于|进一步|多措并举|切实|回应群众关切|以[“‘]?小切口[”’]?|加强|加快|加大|推动|推进|促进|完善|提升|提高|优化|强化|支持|扶持|发展|建设|建立|健全|构建|打造|深化|落实|改善|改进|规范|做好|做优|做强|解决|缓解|治理|整治|简化|设置|增设|丰富|引导|鼓励|实施|探索|创新|工作|问题|能力|水平|力度|机制|体系|措施|建议|提案|我[国省市区县州镇乡]|本[市区县]|[“”‘’《》（）、，·\s]|的|和|与|及|等|在|对|为|将|中|以|从|由|于|有关|若干|几点/gu
