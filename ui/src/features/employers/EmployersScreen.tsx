export default function EmployersScreen() {
  return null;
}
