import type { Envelope } from '../../domain/envelope.ts';
import type { KeptClip } from '../../domain/posting/clip.ts';
import type { PostingFact } from '../../domain/posting/facts.ts';
import type { PhotoRef } from '../../domain/posting/photo.ts';

/** Files that belong to a posting, by their names. */
interface EvidenceFiles {
  /** Of the parcel and of what came back, those that were taken back by an undo too: they were taken. */
  readonly photos: readonly { readonly photo: PhotoRef; readonly at: number; readonly by: string }[];
  readonly clips: readonly KeptClip[];
  /** Parcels whose marketplace label was kept. */
  readonly labels: readonly string[];
}

/** Which files a posting's facts name. */
export function filesOf(envelopes: readonly Envelope[]): EvidenceFiles {
  const photos: { photo: PhotoRef; at: number; by: string }[] = [];
  const clips: KeptClip[] = [];
  const labels = new Set<string>();
  for (const { fact } of envelopes as readonly Envelope<PostingFact>[]) {
    if (fact.type === 'PhotoTaken' || fact.type === 'ReturnPhotographed')
      photos.push({ photo: fact.photo, at: fact.at, by: fact.by });
    if (fact.type === 'ClipKept') clips.push({ clip: fact.clip, by: fact.by, ended: fact.ended });
    if (fact.type === 'LabelReady') labels.add(fact.parcel);
  }
  return { photos, clips, labels: [...labels] };
}

/** Names of the pictures and clips: what is kept longer while a dispute is open (EV5). */
export const namesIn = ({ photos, clips }: Pick<EvidenceFiles, 'photos' | 'clips'>): readonly string[] => [
  ...photos.map(({ photo }) => photo.name),
  ...clips.map(({ clip }) => clip.name),
];
