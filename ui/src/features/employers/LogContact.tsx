export default function LogContact(_: { employerId: string | undefined; studentId: string | undefined; onClose(): void }) {
  return null;
}
