import { byText } from './byText';

/** Remarks by which the money of a payment is not, or not only, that of the person of the row. */

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '');

/** 给孙女交的, 替张三缴, 代刘思雨缴: not 代缴, 代扣代缴, 为本人缴费, which say nothing of anybody else. */
const ON_BEHALF =
  /(?:[替帮给]|(?<![因作视认以行])为|(?<!村|组|村民|[财银]|邮)代)(?!本人|自己|[他她]?本人|[扣收征办理为替表付缴交予与了过]|参保|居民|群众|全家|\d)[\p{Script=Han}·]{1,8}?代?(?:[缴交付]|垫|买)/u;
/** 代交李四, not 代交费. */
const FOR_WHOM = /^代[缴交付](?![费款人办])[\p{Script=Han}]{2,4}$/u;
const KIN =
  '父|母|爸|妈|儿|女|孙|媳|婿|夫|妻|丈夫|老公|老婆|爱人|配偶|爷|奶|公公|婆婆|岳|哥|弟|姐|妹|嫂|叔|伯|姑|舅|姨|侄|甥|邻居|亲戚|朋友|别人|他人';
const WHOSE = new RegExp(`(?:${KIN})[\\p{Script=Han}·]{0,5}的$|^是?(?:别人|他人)`, 'u');
const REALLY =
  /(?:实为|应为|应是|应该是|实际(?:缴费人)?[为是:]|实缴人|改为|其实是|[系属]他人)[\p{Script=Han}·]{2,}|不是(?:本人|他|她)|非本人/u;
const TOGETHER =
  /(?:[与和同跟含连]).{1,8}(?:[两二三四五六七八九\d]人|共|一起|一并|合|同缴)|(?:共|合计?|等|含)[两二三四五六七八九\d]+人|^[两二三四五六七八九\d]人(?:的|份|合?[缴交].*)?$|^(?:一家|全家|一户|整户)[两二三四五六七八九\d]*(?:人|口)/u;
const OWED = /(?<![不无未没])欠(?!条已|费已补)/u;
/** 2019年补缴, 缴2018年; a month of a year is a day. */
const FOR_YEAR =
  /(?<!\d)(20[12]\d)年?(?:度)?(?:的)?(?:补|医保|参保|保费|费|欠|[缴交])|[补缴交](20[12]\d)年?(?!\d|[年.\-/]*\d)/u;

/** Whether a remark says that a payment is another person's, or of several; somebody has to look. */
export const remarksOtherPerson = byText((text): boolean => {
  const word = plain(text);
  return [ON_BEHALF, FOR_WHOM, WHOSE, REALLY, TOGETHER, OWED].some((pattern) => pattern.test(word));
});

/** Whether a remark says that it is for a year that is neither the one before nor that of the insurance. */
export function remarksOldYear(text: string, year: number | null): boolean {
  const [, first, second] = FOR_YEAR.exec(plain(text)) ?? [];
  const said = first ?? second;
  return said !== undefined && year !== null && Number(said) !== year && Number(said) !== year - 1;
}
