/** Words of clearing this computer and of the lock; they come with their panels. */
export const privacy = {
  clearTitle: '清除本机数据？',
  clearLead: '下列工作簿会从这台电脑的这个浏览器里全部删除，包括改动记录和校验记录，无法找回：',
  clearNoBooks: '这台电脑上没有工作簿。',
  clearInBin: '在回收站里',
  clearKeep: '先逐本下载备份',
  clearKeeping: '正在备份…',
  clearKept: '已交给浏览器下载：{file}',
  clearElse: '同时删除：记住的读表方式、界面设置和姓名、离线使用的文件和后台程序。其他打开本程序的标签页会关闭工作簿。',
  clearNot:
    '已经下载的备份和导出的文件、自动备份文件夹里的文件不在浏览器里，请自行处理；浏览器的下载记录也请自行清除。',
  clearType: '确认清除，请输入“{word}”：',
  clearWord: '清除',
  clearDo: '清除本机数据',
  clearingTitle: '正在清除本机数据…',
  clearWaiting: '另一个标签页还开着这些数据，正在等它放开。请关闭其他打开本程序的标签页。',
  clearFailed: '没有清除完：{message}。请关闭其他标签页后再试。',
  clearAgain: '再试一次',
  clearedTitle: '本机数据已清除',
  clearedAll: '查看过了：数据库、设置、离线文件和后台程序都没有了。',
  clearedLeft:
    '还剩下：数据库 {databases} 个，离线文件 {caches} 组，后台程序 {workers} 个，设置 {words} 项。请关闭其他标签页后重新开始，再清除一次。',
  clearedElsewhere: '另一个标签页清除了本机数据，这里的工作簿已经关闭。',
  clearedDownloads: '已经下载和导出的文件不在此列，还在它们所在的文件夹里。',
  clearedAnew: '重新开始（空白）',
} as const;
