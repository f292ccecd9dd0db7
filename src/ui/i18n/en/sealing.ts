/** Passwords of village packages and of what comes back. */
export const sealing = {
  seal: 'Encrypt (set a password)',
  sealHint:
    'These packages get one password, which the village is asked for when it opens its own. Tell it in person or by telephone, never with the file.',
  sealLost: 'A lost password cannot be recovered: make the package again then.',
  issued:
    '{count} village packages under a password made, {persons} persons in all (ID numbers included), in the browser’s downloads',
  handTitle: 'Hand back to the township',
  handHint:
    'Makes a file of what has been changed since the package was opened (personal data included). Give it to the township, which drops it into its workbook to merge it.',
  handSame: 'Encrypt with the package’s password',
  handOwn: 'Encrypt with another password',
  handOwnOnly: 'Encrypt with a password',
  handNone: 'Do not encrypt',
  handOwnHint: 'Tell the township the password in person or by telephone, never with the file.',
  handOwnLost: 'A lost password cannot be recovered: make the file again then.',
  handConfirm: 'Make the file',
  askTitle: 'What is handed back has a password',
  askNeeds: '“{file}” has a password:',
  askOpen: 'Open',
  left: '{count} more to come',
  queued: 'It waits until this one is done',
  refused: '“{file}” was not merged. {reason}',
} as const;
