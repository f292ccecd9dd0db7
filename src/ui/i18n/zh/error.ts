/** What went wrong, where, why, and what to do. Keys: `ledger.<code>`, `intake.<code>`, and some of the page's own. */
export const error = {
  'ledger.storage-blocked':
    '浏览器不允许本页保存数据（无痕窗口、禁用了站点数据，或磁盘不可写），所以打不开本机的工作簿。请在普通窗口打开，并允许本站点保存数据，然后再试。',
  'ledger.storage-newer':
    '本机数据由更新版本的工作台写入，此版本不去改动，以免写坏。请刷新页面换用新版本；数据原样保留。',
  'ledger.storage-full':
    '这台电脑分给浏览器的空间已满，刚才的改动没有存上。请清理磁盘，或彻底删除回收站里的工作簿，然后再试。',
  'ledger.storage-failed': '写入本机数据时出错，刚才的改动没有存上。请再试一次；仍不行就下载备份并重启浏览器。',
  'ledger.workbook-missing':
    '找不到这本工作簿，它可能已在另一标签页里彻底删除。请回到工作簿列表选择另一本，或打开备份。',
  'ledger.record-damaged':
    '有一条加密存放的记录打不开（内容被改动过，或不是用本机密码加密的），为免误用没有打开。数据原样保留；请打开最近一次的备份。',
  'ledger.workbook-damaged':
    '这本工作簿的数据不完整（校验不符），为免误用没有打开。数据原样保留；请打开最近一次的备份。',
  'ledger.read-only': '另一标签页正在编辑这本工作簿，此页只读。请到那一页修改，或先关闭那一页。',
  'ledger.open-elsewhere':
    '另一标签页正在编辑这本工作簿，没有删除。请先到那一页打开“全部工作簿”离开它，或关闭那一页，然后再删除。',
  'ledger.replaced-elsewhere':
    '另一标签页正在编辑要替换的工作簿，没有还原，现有的没有改动。请先到那一页打开“全部工作簿”离开它，或关闭那一页，再打开备份；也可以选“另存为新工作簿”。',
  'ledger.cancelled': '已取消，没有任何改动。',
  'ledger.backup-damaged': '这个备份文件已损坏（校验不符），没有打开，以免带入错误数据。请换一份备份。',
  'ledger.backup-newer': '这个备份由更新版本的工作台写出，此版本读不了。请刷新页面换用新版本再打开。',
  'ledger.backup-unverified':
    '备份写好后读回核对，内容不一致，这份备份不能用，已不算数。请再备份一次，或换一个文件夹、换一块盘。',
  'ledger.folder-denied': '浏览器要先得到同意才能写入备份文件夹。请点顶栏的“备份”，再点“允许写入”。',
  'ledger.folder-failed':
    '备份文件夹写不进去（已被移走、U盘已拔出、磁盘已满或没有权限），没有备份成。请插好U盘再试，或另选文件夹，或直接下载。',
  'ledger.password-needed': '这个文件有密码，请输入密码再打开。',
  'ledger.password-wrong': '密码不对，没有打开。请核对大小写和输入法再试；忘记的密码无法找回。',
  'ledger.password-short': '密码至少 {shortest} 位。',
  'ledger.password-none': '没有设过密码。',
  'ledger.password-wait': '刚才密码不对，请等 {seconds} 秒再试。',
  'ledger.locked': '已锁定，请输入密码。',
  'ledger.lock-damaged': '锁的记录读不出来（{part}）。数据没有动过，请用最新版本打开，或者请人查看。',
  'ledger.lock-missing':
    '这些数据是加密存放的，打开它们要用的密码记录已经不在这个浏览器里了，输入密码也打不开。数据原样没有动；请看开始页上的说明。',
  'ledger.lock-at-rest': '数据是用这个密码加密存放的：先停用加密，才能去掉密码。',
  'ledger.crypto-missing':
    '此页不是通过 https 打开的，浏览器不提供加密，因此不能设密码，也打不开有密码的文件。请用 https 地址或单文件版打开。',
  'ledger.parcel-empty': '所选单位在本工作簿里没有人员，没有生成村包：{units}。请另选单位。',
  'ledger.parcel-none': '本工作簿不是从村包打开的，没有可以交回的。要发给村里，请在乡镇的工作簿里用“发给村（社区）”。',
  'ledger.parcel-foreign':
    '这份交回文件不是从本工作簿发出的村包，什么都没有合并。它来自“{origin}”；请打开那个工作簿再合并。',
  'ledger.parcel-unknown': '请留着这份交回文件。',
  'ledger.parcel-is-return': '这是村里交回的文件，不是备份。请打开发出村包的那个工作簿，把它拖进去合并。',
  'ledger.parcel-not-return': '这是工作簿备份或村包，不是村里交回的文件。要打开它，请到开始页用“打开备份”。',
  'ledger.backup-foreign':
    '这不是本工作台的备份文件，或者开头坏了。从 U 盘拷来的请重新拷一次；台账的 CSV 文件请用“导入文件”打开。',
  'ledger.backup-empty':
    '这个文件是空的（只有 {bytes} 字节），没有拷完整，里面什么都没有。请从原来的地方重新拷一次，等拷完、安全弹出 U 盘后再打开。',
  'ledger.policy-missing': '此版本没有这本工作簿所用的政策，因此没有打开。请换用含有该政策的版本；数据原样保留。',
  'ledger.parameter-refused': '这个参数值不能用，原值保持不变。请核对后重新输入。',
  'ledger.history-gone': '撤销之后又做了新的修改，这一步已经不能恢复。',
  'ledger.plan-stale': '看过预览之后台账又有改动，预览已过时，没有导入。请重新选择文件，按新的预览确认。',
  'ledger.unsaved-first': '前面有改动还没有存上，所以这一步没有做。请先在上方的提示条里按“再试”存上，或“放弃”它们。',
  'ledger.unsaved-stale':
    '没有存上的改动留下以后，这本工作簿又在别处改过，照原样补存会盖掉后来的改动。请“导出”一份对照着改，再“放弃”。',
  keptDead:
    '后台程序意外停止，刚才的改动还没有存上，留在本页里，不用再输：请按上方的“再试”，或按“导出这些改动”留一份。',
  keptBehind: '前面有改动还没有存上，这一次也排在后面留着，不用再输。腾出空间后按上方的“再试”，会按顺序存上。',
  'ledger.busy': '上一项工作还没有做完。请等它完成或取消它，再做这一项。',
  'ledger.worker-died':
    '后台程序意外停止，刚才的操作不一定完成。程序会自动重新启动，已保存的改动都在；请看一眼结果，没做成就再做一次，一直不成就按 F5 重新载入。',
  'ledger.internal':
    '程序内部出错，刚才的操作没有完成，已保存的数据不受影响。请刷新页面再试，并把下面的说明告诉维护人员。',
  'intake.empty': '文件“{file}”是空的，没有可导入的内容。请核对是不是选错了文件。',
  'intake.too-large': '文件“{file}”太大，本机浏览器读不了。请按单位拆成几个文件，分次导入。',
  'intake.not-text': '文件“{file}”{what}',
  'intake.gzip-damaged': '压缩文件“{file}”解不开，可能没有传完整。请重新获取这个文件，或先解压再导入。',
  'intake.zip-damaged':
    '文件“{file}”打不开：内容不完整或已损坏，可能没有传完。请向发来的人重新要一份，或用 Excel、WPS 打开后另存再导入。',
  'intake.zip-bomb':
    '文件“{file}”没有打开：解开后有 {megabytes} MB（压缩 {ratio} 倍），远超一份名单，怕是有害文件。请核对来源；若确是名单，请另存为 CSV 再导入。',
  'intake.zip-parts':
    '文件“{file}”没有打开：里面有 {entries} 个部分（每张工作表算一个），最多读 {limit} 个。请按村拆成几个文件，或把各表并到一张表，再导入。',
  'intake.password': '文件“{file}”设了密码，读不了。请用 Excel 或 WPS 输入密码打开，去掉密码另存，再导入。',
  'intake.no-sheet': '文件“{file}”里没有可读的工作表（只有图表或空页）。请核对是不是选错了文件。',
  'intake.time-out': '文件“{file}”读了太久没有进展，已停止，没有任何改动。请拆成几个文件，或另存为 CSV 再导入。',
  'intake.encoding-unknown': '认不出文件“{file}”的文字编码，为免写入乱码没有导入。请另存为 UTF-8 编码的 CSV 再导入。',
  'intake.utf8-damaged':
    '文件“{file}”是 UTF-8 文字，但第 {line} 行有坏掉的字，或者文件没有传完整，为免写入乱码没有导入。请重新要一份；或用记事本改好那一行再导入。',
  'intake.no-header': '文件“{file}”里没有认出姓名或证件号码。请选哪一行是表头（或没有表头），再选各列读作什么。',
  'intake.header-twice':
    '文件“{file}”第 {line} 行表头里，第 {firstColumn} 列“{first}”和第 {secondColumn} 列“{second}”都像是“{header}”，分不清用哪一列。请删去或改名其中一列再导入。',
  'intake.own-report':
    '文件“{file}”是本工作台导出的“{report}”，是供查看的清单，不是名册，不能导入，没有任何改动。要改人员，请在台账里改，或导入花名册。',
  'intake.summary':
    '文件“{file}”是按单位统计的汇总表（{words} …），里面没有一个个的人，不能导入，没有任何改动。要导入人员，请用汇总前的花名册；各单位的数在“总览”里自动算出。',
  'intake.form':
    '“{file}”是一人一张的登记表，不是名单，不能导入，没有任何改动。请把人员列成表格：第一行写“姓名、身份证号码”等列名，下面一人一行，再导入；只有几个人的，直接在台账里录入。',
  'intake.lying-table':
    '“{file}”的表是横着的：“姓名”“身份证号”写在左边，一人一列，没有导入。请在表格软件里全选复制，用“选择性粘贴 → 转置”换成一人一行，再导入。',
  'intake.chain-list':
    '“{file}”是接龙：一行一人，没有分列也没有表头，不能直接导入，没有任何改动。请贴到 Excel，用“数据 → 分列”按空格分开，在第一行写上“姓名、缴费金额”等列名，再导入。',
  'intake.blanks-uneven':
    '文件“{file}”的各列用空格隔开：第 {line} 行有 {cells} 格，表头有 {columns} 格，分不出空的是哪一格。请贴到 Excel，用“数据 → 分列”分好，存为 xlsx 再导入。',
  'intake.unbalanced-quote':
    '文件“{file}”从第 {line} 行起引号不成对，后面的行会串在一起。请补上或删去该处的引号再导入。',
  'intake.too-many-columns': '文件“{file}”第 {line} 行超过 {limit} 列，不像名单。请删去无关的列再导入。',
  'intake.cancelled': '已取消读取，没有任何改动。',
  'intake.internal': '读取文件“{file}”时程序内部出错，没有导入。请把文件另存为 UTF-8 CSV 再试。',
  'what.picture': '是一张图片，不是表格。请选择名单本身。',
  'what.pdf': '是 PDF，不是表格。请选择名单本身，xlsx 或 CSV 都行。',
  'what.document': '是文字文档，不是表格。请把里面的名单复制到 Excel 或 WPS 表格，存为 xlsx 再导入。',
  'what.slides': '是演示文稿，不是表格。请选择名单本身。',
  'what.ods': '是 LibreOffice 表格（ods），这里读不了：请在 LibreOffice 里另存为 xlsx 再导入。',
  'what.fods': '是 LibreOffice 表格（fods），这里读不了：请在 LibreOffice 里另存为 xlsx 再导入。',
  'what.sylk': '是旧式表格（SYLK），这里读不了：请用 Excel 或 WPS 打开，另存为 xlsx 再导入。',
  'what.dif': '是旧式表格（DIF），这里读不了：请用 Excel 或 WPS 打开，另存为 xlsx 再导入。',
  'what.ofd': '是 OFD 版式文件，不是表格。请选择名单本身，xlsx 或 CSV 都行。',
  'what.archive': '是压缩包（{kind}），不是表格：请先解压，再导入里面的文件。',
  'what.gzipTwice': '压缩了两次（gz 里还是 gz）：请先解压，再导入里面的文件。',
  'what.other': '的内容不是文字，也不是表格。如果名单在别的程序里，请另存为 xlsx 或 CSV 再导入。',
  fileMissing: '没有收到文件。请重新选择，或把文件拖到页面上。',
  fileMany: '一次只能导入一个文件，已取第一个“{file}”。其余请随后再拖入。',
  unknown: '操作没有完成：{message}。请再试一次；仍不行请刷新页面，已保存的数据不受影响。',
  details: '说明：{details}',
} as const;
