import type { Random } from './random';

/**
 * Invented Chinese names: a common surname, then given characters mixed freely by a generator.
 * Surnames stand as often as they are common (each letter of the text is one ticket).
 */
const SURNAMES = [
  ...'李李李李李李李王王王王王王王张张张张张张刘刘刘刘刘陈陈陈陈陈杨杨杨杨黄黄黄赵赵周周周吴吴吴徐徐孙孙胡胡胡朱朱高高林林何何何郭郭马马罗罗罗',
  ...'梁宋宋郑郑谢谢谢韩唐唐唐冯于董萧萧程曹曹袁袁邓邓邓许傅沈曾曾彭彭彭吕苏卢蒋蒋蔡贾丁魏薛叶阎余潘杜戴夏夏钟汪田任姜范方石姚谭谭廖邹熊熊金',
  '欧阳',
  '欧阳',
  '上官',
];
const MALE = [
  ...'伟强勇军杰涛明超刚平辉鹏华飞鑫波斌浩凯健俊帆帅旭宁龙林宇博文志建国立德海江山松柏峰岩铁民安福贵祥瑞庆春生荣光东南星晨翔毅恒诚信义泽润',
];
const FEMALE = [
  ...'芳娜敏静丽艳娟霞秀英玲桂兰红梅琴云莲翠珍凤洁梅琳素燕萍雪荣爱妹香月莺媛瑞凡佳嘉琼勤贞莉叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡',
];
const YOUNG = [...'子梓浩宇轩涵一诺思雨欣怡俊熙雅可昕然奕泽沐语桐晨曦若依诗琪梦瑶安'];

export function drawSurname(random: Random): string {
  return random.pick(SURNAMES);
}

/** Given names of one or two characters. People born after 2000 mostly have those of the newer fashion. */
export function drawGivenName(random: Random, male: boolean, birthYear: number): string {
  const own = male ? MALE : FEMALE;
  const young = birthYear >= 2000 && random.chance(0.6);
  if (random.chance(birthYear < 1980 ? 0.18 : 0.1)) return random.pick(own);
  return random.pick(young ? YOUNG : own) + random.pick(young && random.chance(0.5) ? YOUNG : own);
}
