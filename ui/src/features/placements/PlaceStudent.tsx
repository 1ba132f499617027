/** Ctrl+Shift+P: who, where, and what stands in the way. A clash warns and can be overridden with a reason; it never blocks. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Dialog } from "@/components/Dialog";
import { PickOpportunity } from "@/features/placements/PickOpportunity";
import { PickStudent } from "@/features/placements/PickStudent";
import { PlaceConflicts } from "@/features/placements/PlaceConflicts";
import { asCallError, call } from "@/ipc/call";
import { sentenceFor } from "@/ipc/error-messages";
import type { OpportunityId, PlacementId, StudentId } from "@/ipc/generated";
import { useRead } from "@/ipc/useRead";
import { calledName } from "@/lib/names";
import { toast } from "@/lib/toasts";

interface PlaceStudentProps {
  studentId: string | undefined;
  opportunityId: string | undefined;
  onClose(): void;
}

export default function PlaceStudent({ studentId, opportunityId, onClose }: PlaceStudentProps) {
  const navigate = useNavigate();
  const [student, setStudent] = useState(studentId as StudentId | undefined);
  const [offer, setOffer] = useState(opportunityId as OpportunityId | undefined);
  const { data: who } = useRead("get_student", { id: student as StudentId }, { enabled: student !== undefined });
  const { data: where } = useRead("get_opportunity", { id: offer as OpportunityId }, { enabled: offer !== undefined });
  const name = who ? calledName(who.student) : "";

  const open = (id: PlacementId) => {
    onClose();
    void navigate({ to: "/placements/$id", params: { id } });
  };
  const place = async (chosenOffer: OpportunityId, reason: string) => {
    if (!student) return;
    try {
      const placed = await call("place_student", { student_id: student, opportunity_id: chosenOffer, reason, ask: true });
      toast({ text: `Placed ${name}: ${placed.number}.`, undo: true });
      open(placed.placement);
    } catch (error) {
      toast({ text: sentenceFor(asCallError(error)), tone: "danger" });
    }
  };
  const title = !student ? "Place a student" : name ? `Place ${name}` : "Place";
  return (
    <Dialog title={title} width={44} onClose={onClose}>
      {!student ? (
        <PickStudent at={where?.employer.name} onPick={setStudent} />
      ) : !offer ? (
        <PickOpportunity studentId={student} onPick={(picked) => (picked.conflicts.length === 0 ? void place(picked.id, "") : setOffer(picked.id))} />
      ) : (
        <PlaceConflicts studentId={student} offer={offer} name={name} where={where} onOther={opportunityId ? undefined : () => setOffer(undefined)} onPlace={(reason) => void place(offer, reason)} onOpen={open} onClose={onClose} />
      )}
    </Dialog>
  );
}
