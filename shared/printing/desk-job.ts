const PREFIX = 'desk:';

/** Id of a job that somebody asked for at the desk: the spool owns it, and questions about it are asked there. */
export const deskJobId = (id: string): string => `${PREFIX}${id}`;

/** Whether a job was asked for at the desk; the others belong to the packing table. */
export const isDeskJob = (jobId: string): boolean => jobId.startsWith(PREFIX);
