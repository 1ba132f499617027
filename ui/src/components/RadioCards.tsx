import { useId } from "react";
import css from "@/components/RadioCards.module.css";

export interface RadioCard<Value extends string> {
  value: Value;
  label: string;
  detail: string;
}

interface RadioCardsProps<Value extends string> {
  legend: string;
  cards: readonly RadioCard<Value>[];
  value: Value;
  onChange(value: Value): void;
}

/** A choice among a few that each need a sentence. */
export function RadioCards<Value extends string>({ legend, cards, value, onChange }: RadioCardsProps<Value>) {
  const name = useId();
  return (
    <fieldset className={css.cards}>
      <legend>{legend}</legend>
      {cards.map((card) => (
        <label key={card.value} className={css.card}>
          <input type="radio" name={name} checked={card.value === value} onChange={() => onChange(card.value)} />
          <b>{card.label}</b>
          <small>{card.detail}</small>
        </label>
      ))}
    </fieldset>
  );
}
