/** How each state of the office's nouns looks: one word, one icon, one tone, everywhere. */
import { IconBan, IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconCircleMinus, IconCircleX, IconLink, IconMessage, IconPlayerPause, IconSend, IconSignature } from "@/components/icons";
import type { PillLook } from "@/components/StatusPill";
import type { EmployerStage, OpportunityStatus, PlacementStage, StudentStatus } from "@/ipc/generated";

const notStarted: PillLook = { tone: "none", icon: IconCircleDashed, word: "Not started" };
const matched: PillLook = { tone: "matched", icon: IconLink, word: "Matched" };
const out: PillLook = { tone: "out", icon: IconSignature, word: "Agreement out" };
const active: PillLook = { tone: "active", icon: IconCircleHalf2, word: "Active" };
const completed: PillLook = { tone: "done", icon: IconCircleCheck, word: "Completed" };
const withdrawn: PillLook = { tone: "gone", icon: IconCircleX, word: "Withdrawn" };

export const studentLooks: Record<StudentStatus, PillLook> = {
  not_started: notStarted,
  applied: { tone: "applied", icon: IconSend, word: "Applied" },
  matched,
  agreement_out: out,
  active,
  completed,
  withdrawn,
  waived: { tone: "waived", icon: IconCircleMinus, word: "Waived" },
};

export const placementLooks: Record<PlacementStage, PillLook> = {
  matched,
  agreement_out: out,
  active,
  completed,
  ended_early: { tone: "gone", icon: IconCircleX, word: "Ended early" },
  withdrawn,
};

export const employerLooks: Record<EmployerStage, PillLook> = {
  prospect: { tone: "gone", icon: IconCircleDashed, word: "Prospect" },
  talking: { tone: "applied", icon: IconMessage, word: "Talking" },
  partner: { tone: "done", icon: IconCircleCheck, word: "Partner" },
  paused: { tone: "waived", icon: IconPlayerPause, word: "Paused" },
  do_not_use: { tone: "none", icon: IconBan, word: "Do not use" },
};

export const opportunityLooks: Record<OpportunityStatus, PillLook> = {
  draft: { tone: "gone", icon: IconCircleDashed, word: "Draft" },
  open: { tone: "active", icon: IconCircleHalf2, word: "Open" },
  closed: { tone: "waived", icon: IconCircleMinus, word: "Closed" },
};
