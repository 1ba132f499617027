import { Notes } from "@/features/Notes";
import type { StudentPage } from "@/ipc/generated";

export const StudentNotes = ({ page }: { page: StudentPage }) => <Notes about="student" id={page.student.id} notes={page.notes} />;
