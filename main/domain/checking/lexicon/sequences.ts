/** 一是, 二是 at the beginning of a clause. */
export const numberedIs = /(?<=^|[。；：，！\n])([一二三四五六七八九十])是(?!一|否)/gu
/** 第一，第二， at the beginning of a sentence. */
export const ordinalWord = /(?<=^|[。；：\n])第([一二三四五六七八九十])(?=[，、])/gu
export const firstly = /(?:^|[。；：\n])首先/u
export const secondly = /(?:^|[。；：，\n])(?:其次|然后|再次|接着|同时)/u
/** One side of a pair; 在这一方面 and 某一方面 are none. */
export const oneHand = /(?<![另这某那任每同哪在])一方面(?!的|是)/gu
export const otherHand = /另一方面|另一面|一方面|第二方面/u
/** What may stand for it within the same sentence. */
export const looseOtherHand = /[；，](?:同时|另外|此外)/u
