/** What a list says is to be done about somebody who is insured twice, or how he moved: words that are no reason to be out by themselves. */

const JOB_STAYS = /保留职工/u;
const HERE_STAYS =
  /(?:保留|选择|继续)(?:本地|(?:城乡)?居民|城乡|新?农合)|(?:终止|停止|停保|退出?)职工|^(?:终止|停止|停保|退出?)(?:本地|城乡)*居民/u;
/** Moved, and not out of the town. */
const MOVED_WITHIN = /[所镇乡村街区县市]内(?:移居|迁移|迁居|搬迁|变动|流动|调整|转移)|^移居$/u;

/** The word for whoever keeps the employees' insurance: 保留职工，终止居民. */
export function keepsJob(text: string): boolean {
  return JOB_STAYS.test(text) && !/(?:保留|选择|继续)(?:本地|(?:城乡)?居民|城乡)/u.test(text);
}

/** Whether nobody is taken out of the base for it, whoever writes the row: 保留居民, 终止居民, 所内移居. */
export function isNoReasonToBeOut(text: string): boolean {
  return MOVED_WITHIN.test(text) || (HERE_STAYS.test(text) && !keepsJob(text));
}
