export default function StudentsScreen() {
  return null;
}
