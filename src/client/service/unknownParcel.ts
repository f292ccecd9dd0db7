/** Why a package is not known, and the way out: the reason in words comes from here, so that no page need load it before. */
export const UNKNOWN = {
  elsewhere: (name: string) => ({
    zh: `发出这个村包的不是现在打开的工作簿，而是本机的“${name}”，什么都没有合并。请打开“${name}”，再把文件拖进去。`,
    en: `The package of this file did not go out of the workbook that is open, but of “${name}” on this computer; nothing was merged. Open “${name}” and drop the file there.`,
  }),
  binned: (name: string) => ({
    zh: `现在打开的工作簿不知道这个村包：它多半是用发包之前的备份打开的。发包的那一本在回收站里，名为“${name}”，什么都没有合并。请到开始页的回收站恢复“${name}”，在那里合并；发包之后做的备份也可以。`,
    en: `The workbook that is open does not know this package: it was probably opened from a backup older than it. The one it went out of is in the bin, named “${name}”; nothing was merged. Restore “${name}” from the bin on the start page and merge there; a backup made after the package will do as well.`,
  }),
  before: (name: string) => ({
    zh: `现在打开的“${name}”没有发出过这个村包：它多半是用发包之前的备份打开的，或者是同名的另一本，什么都没有合并。请打开发包之后做的备份，或在发包的那台电脑上合并。`,
    en: `The “${name}” that is open never sent this package: it was probably opened from a backup older than it, or is another one of that name; nothing was merged. Open a backup made after the package, or merge on the computer that sent it.`,
  }),
} as const;
