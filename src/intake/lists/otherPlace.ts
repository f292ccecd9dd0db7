const PROVINCE =
  /^(北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)?/u;
/** Districts (区) are left out: a development zone lies in a county of another name. */
const PART = /\p{Script=Han}{2,6}?(?:自治州|州|市|县|盟|旗)/gu;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '');

/**
 * Whether a place names another province, city or county than the region of the workbook: 广东省深圳市, 长沙市宁乡市 for
 * 湖南省益阳市赫山区. Of what names none of them, and of what is only less exact, nobody can say.
 */
export function isOtherPlace(place: string, region: string): boolean {
  const [there, here] = [plain(place), plain(region)];
  const own = PROVINCE.exec(here)?.[1];
  const province = PROVINCE.exec(there);
  if (own === undefined) return false;
  if (province !== null && province[1] !== own) return true;
  return [...there.slice(province?.[0].length ?? 0).matchAll(PART)].some(([part]) => !here.includes(part));
}
