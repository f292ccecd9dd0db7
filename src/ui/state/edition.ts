/** Whether this is the edition in one file. All pages that a browser opens from disk share one storage, and nobody else can open its address. */
export const isLocalFile = (): boolean => location.protocol === 'file:';
