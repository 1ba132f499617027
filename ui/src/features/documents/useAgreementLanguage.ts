import { useState } from "react";
import type { AgreementLanguage } from "@/ipc/generated";

const LAST = "placement-desk.agreement-language";

/** The language agreements are printed in, as it was chosen last on this computer. */
export function useAgreementLanguage(): [AgreementLanguage, (language: AgreementLanguage) => void] {
  const [language, setLanguage] = useState<AgreementLanguage>(() => (localStorage.getItem(LAST) === "family" ? "family" : "english"));
  const choose = (chosen: AgreementLanguage) => {
    localStorage.setItem(LAST, chosen);
    setLanguage(chosen);
  };
  return [language, choose];
}
