export default function PlaceStudent(_: { studentId: string | undefined; opportunityId: string | undefined; onClose(): void }) {
  return null;
}
