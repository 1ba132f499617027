/** What each refusal means for the work, and what to do next. Total by type: a new code asks for its sentence here. */
import type { CallError } from "@/ipc/call";
import type { ErrorCode } from "@/ipc/generated";

interface Advice {
  title: string;
  /** What to do next; empty where the core's own message says it. */
  next: string;
}

const restore = "Restore the last backup under Data. Nothing was written to the file.";
const program = "Your last saved change is safe. Try again; if it happens again, restart Placement Desk.";

export const advice: Record<ErrorCode, Advice> = {
  already_open: { title: "This office is already open", next: "Close it in the other window or on the other computer, then try again." },
  office_missing: { title: "There is no office there", next: "Choose the folder that Placement Desk made." },
  exists: { title: "There is something there already", next: "Choose another place or name." },
  file_empty: { title: "The office’s file is empty", next: restore },
  file_plain: { title: "That file isn’t encrypted, so it isn’t an office", next: "Choose the folder that Placement Desk made." },
  file_foreign: { title: "That isn’t an office", next: "Choose the folder that Placement Desk made." },
  search_index: { title: "The search index had to be made anew", next: "Try again; nothing was lost." },
  other_office: { title: "That belongs to another office", next: "Choose a backup of this office." },
  file_truncated: { title: "The office’s file was cut short", next: restore },
  file_damaged: { title: "The office’s file is damaged", next: restore },
  file_too_new: { title: "A newer version made this office", next: "Update Placement Desk, then open it. Nothing was changed." },
  keys_missing: { title: "The office’s keys are missing", next: "Restore the last backup, or copy the keys file back into the folder." },
  keys_damaged: { title: "The office’s keys are damaged", next: "Restore the last backup, or copy the keys file back into the folder." },
  wrong_passphrase: { title: "That isn’t the passphrase", next: "Check Caps Lock, then try again." },
  wrong_recovery_key: { title: "That recovery key belongs to another office", next: "Look for the page that was printed when this office was made." },
  mistyped_recovery_key: { title: "The recovery key has a typing mistake", next: "Compare it with the printed page, group by group." },
  no_such_slot: { title: "There is no such key", next: "" },
  empty_passphrase: { title: "The passphrase is empty", next: "Type one; several words are easy to keep in mind." },
  busy: { title: "The office is busy", next: "Another job is writing. Try again in a moment." },
  conflict: { title: "It changed meanwhile", next: "The newest version is shown now. Make your change again." },
  step_gone: { title: "That step can’t be taken back", next: "" },
  not_found: { title: "It isn’t there any more", next: "" },
  duplicate: { title: "That is there already", next: "" },
  in_use: { title: "Something still depends on it", next: "" },
  refused_value: { title: "That value can’t be kept", next: "" },
  nothing_to_undo: { title: "There is nothing to undo", next: "" },
  nothing_to_redo: { title: "There is nothing to do again", next: "" },
  cancelled: { title: "Cancelled", next: "Nothing was changed." },
  disk_full: { title: "The disk is full", next: "Free some space, then try again. Nothing was left half-written." },
  bad_backup: { title: "That backup can’t be used", next: "Choose an older one; the list under Data says which were verified." },
  io: { title: "The computer refused to read or write", next: "Check that the disk is there and that you may write to it, then try again." },
  no_office: { title: "No office is open", next: "" },
  invalid: { title: "That can’t be kept yet", next: "" },
  bad_arguments: { title: "Something went wrong in the program", next: program },
  unknown_command: { title: "Something went wrong in the program", next: program },
  unreadable_file: { title: "That file can’t be read", next: "Check that it opens in the program that made it, then choose it again." },
  step_not_allowed: { title: "That step isn’t possible yet", next: "" },
  nothing_to_print: { title: "There is nothing to print", next: "" },
  glyph_missing: { title: "A letter is missing in the fonts", next: "" },
  no_next_term: { title: "There is no next term yet", next: "" },
  unexpected: { title: "Something went wrong in the program", next: program },
};

/** A code this window does not know yet reads as unexpected. */
export const knownCode = (code: string): ErrorCode => (code in advice ? (code as ErrorCode) : "unexpected");

const ours: readonly ErrorCode[] = ["bad_arguments", "unknown_command", "unexpected"];

/** One sentence for a toast: what happened, why, what next. The program's own mistakes are not explained to the person. */
export function sentenceFor(error: CallError): string {
  const { title, next } = advice[error.code];
  const what = ours.includes(error.code) || !error.message ? `${title}.` : error.message;
  return [what, next].filter(Boolean).join(" ");
}
