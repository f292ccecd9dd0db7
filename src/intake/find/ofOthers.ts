import { headerForm } from './personHead';

/**
 * Titles of lists that are of somebody else than those whom their words name: who helps them, who draws for them, who belongs to
 * them. What the words say is then said of nobody on the list.
 */

/** Those who are there for others. */
const HELPER =
  '(?:帮扶|包保|联系|结对)?责任人|帮扶(?:人|干部|人员)|(?:照料)?护理(?:员|人员?)|照[护料](?:者|人员?)|工作人员|管理人?员|评议(?:小组|员)|(?:小组|委员会)成员|代[领办缴](?:人|人员)|领取(?:人|人员)|监护人|志愿者|联络员|网格员|经办(?:人|人员)|驻村干部|申报人';
/** Not 残疾人及监护人信息: those are on it as well. */
const OF_HELPERS = new RegExp(
  `(?<![及和与、含]|财政|政府|民政|资助|全额|定额|统一)(?:${HELPER})(?:\\([^()]*\\))?(?:情况|信息|基本情况|基本信息)?(?:名单|名册|花名册|台账|明细|汇总|登记|公示|通讯录|一览)?[表册单]?(?:\\([^()]*\\))?$`,
  'u',
);
/** Those who belong to somebody who has gone or is insured elsewhere. */
const OF_KIN =
  /(?:死亡|去世|已故|病故|职工|军人|现役|士兵|服刑|在押|迁出|外迁|参军|入伍)[^，。;；]{0,12}(?:遗属|遗孤|家属|亲属|配偶|妻子|子女|父母|儿童|老人|留守|户主|直系)/u;

/** Heads of names that say themselves whose they are. */
const WHOSE = /^(?:死者|逝者|死亡人员?|(?:参保)?职工|(?:现役)?军人|士兵|服刑人员|在押人员)的?(?:姓名)?$/;
const AND_KIN = /[及和与、]其?(?:遗属|家属|亲属|配偶|妻子|子女|父母)/u;

/**
 * Whether a title is of others than those whom its words name.
 * @param whose the head over the names: 军人姓名 is no name of the kin that the title speaks of besides
 */
export function isOfOthers(title: string, ofIdentities: boolean, whose = ''): boolean {
  const named = title.normalize('NFKC').replaceAll(/\s/g, '');
  const text = WHOSE.test(headerForm(whose)) ? named.replace(AND_KIN, '') : named;
  return OF_HELPERS.test(text) || (!ofIdentities && OF_KIN.test(text));
}
