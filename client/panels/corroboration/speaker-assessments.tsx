// What people think of a speaker, fetched when a panel of one first opens.
import { Assessments } from './assessments.tsx';

/** `id` is that of a person, an organization or an unnamed source. */
export default function SpeakerAssessments({ id }: { readonly id: string }) {
  return <Assessments of={id} sort="speaker" />;
}
