// A select over a fixed list of words, each with the words a reader sees.
import { NativeSelect } from '@mantine/core';

interface ChoiceFieldProps<W extends string> {
  readonly label: string;
  /** Word → what the reader sees, in the order of the list. */
  readonly words: Readonly<Record<W, string>>;
  readonly value: W;
  readonly onChoose: (word: W) => void;
  /** Hides the label from sight where the row says it already. */
  readonly isLabelHidden?: boolean;
}

/** The keys of a record whose keys are known. */
export const wordsOf = <W extends string>(words: Readonly<Record<W, string>>): readonly W[] => {
  const known: W[] = [];
  for (const word in words) known.push(word);
  return known;
};

export function ChoiceField<W extends string>(props: ChoiceFieldProps<W>) {
  const { label, words, value, onChoose, isLabelHidden = false } = props;
  return (
    <NativeSelect
      size="xs"
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      data={wordsOf(words).map((word) => ({ value: word, label: words[word] }))}
      value={value}
      onChange={(event) => {
        const chosen = wordsOf(words).find((word) => word === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    />
  );
}
