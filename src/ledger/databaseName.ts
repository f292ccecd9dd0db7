/** In a file of its own: the page asks for it without the database's code. */
export const DATABASE_NAME = 'premium-ledger';
