/** Agreements to paper or to a file. Each is kept as printed and listed, and its placement moves on. Undo takes back the move, not the paper. */
import { useState } from "react";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { AgreementLanguage, PaperId, PlacementId, Printed } from "@/ipc/generated";
import { printFile } from "@/ipc/host";
import { chooseFolder, chooseSavePath } from "@/ipc/tauri";
import { today } from "@/lib/dates";
import { counted } from "@/lib/text";
import { toast } from "@/lib/toasts";

export const PDF = [{ name: "PDF", extensions: ["pdf"] }];

export interface PrintChoices {
  out: string;
  printer: string | null;
  bothSides: boolean;
  leaveOut: boolean;
}

export function usePrinting(placements: PlacementId[], language: AgreementLanguage) {
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const [made, setMade] = useState<PaperId[]>([]);

  const make = async (out: string, each: boolean, leaveOut: boolean): Promise<Printed | undefined> => {
    setWorking(true);
    setRefusal(undefined);
    try {
      const printed = await call("print_agreements", { out, each, leave_out_incomplete: leaveOut, placements, to_print: false, all: false, school_year_id: null, language });
      setMade(printed.papers);
      return printed;
    } catch (error) {
      const refused = asCallError(error);
      if (refused.code !== "cancelled") setRefusal(sentenceFor(refused));
      return undefined;
    } finally {
      setWorking(false);
    }
  };
  const said = (what: string, printed: Printed) =>
    toast({ text: [`${what} ${counted(printed.documents, "agreement")}, ${counted(printed.pages, "page")}`, printed.left_out.length > 0 && `left out ${printed.left_out.length} that ${printed.left_out.length === 1 ? "lacks" : "lack"} something`].filter(Boolean).join("; ") });

  const print = async ({ out, printer, bothSides, leaveOut }: PrintChoices): Promise<boolean> => {
    const printed = await make(out, false, leaveOut);
    if (!printed) return false;
    const [file] = printed.files;
    try {
      if (file) await printFile(file, printer, bothSides);
    } catch (error) {
      setRefusal(`${asCallError(error).message} The agreements are in ${file}.`);
      return false;
    }
    said(printer ? "Printed" : "Opened for printing:", printed);
    return true;
  };
  const save = async (each: boolean, leaveOut: boolean) => {
    const out = each ? await chooseFolder("Where should the agreements be saved?") : await chooseSavePath("Save the agreements", `Agreements ${today()}.pdf`, PDF);
    const printed = out ? await make(out, each, leaveOut) : undefined;
    if (printed) said("Saved", printed);
  };
  return { working, refusal, made, print, save, forget: () => setRefusal(undefined), forgetMade: () => setMade([]) };
}
