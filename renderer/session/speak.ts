import type { Message } from '#shared/text/message.ts';

/** What is said: a number that a hand needs while the eyes are elsewhere, or a verdict in words. */
export type SpokenKind = 'number' | 'words';

/**
 * Says a message aloud in the packer's language, as far as the packer wants to be spoken to; where the machine has no
 * voice for it, a number is called with a tone instead (VO rules).
 */
export type Speak = (what: Message, kind: SpokenKind) => void;
