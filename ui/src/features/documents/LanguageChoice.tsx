import { useId } from "react";
import { Icon } from "@/components/Icon";
import { IconSelector } from "@/components/icons";
import type { AgreementLanguage } from "@/ipc/generated";
import css from "@/features/documents/documents.module.css";

const WORDS: Record<AgreementLanguage, string> = { english: "English", family: "Family’s language, English copy attached" };

/** The language of all agreements that are to be printed, saved or looked at. */
export function LanguageChoice({ language, onLanguage }: { language: AgreementLanguage; onLanguage(language: AgreementLanguage): void }) {
  const id = useId();
  return (
    <div className={css.language}>
      <label htmlFor={id}>Language</label>
      <span>
        <select id={id} value={language} onChange={(event) => onLanguage(event.target.value as AgreementLanguage)}>
          {Object.entries(WORDS).map(([value, label]) => <option key={value} value={value}>{label}</option>)}
        </select>
        <Icon of={IconSelector} size="s" />
      </span>
    </div>
  );
}
