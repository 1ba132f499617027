/** A small PDF of so many pages, made by hand, for looking at previews without the Rust host. */
export function pdf(title: string, pages: number, landscape = false): string {
  const [width, height] = landscape ? [792, 612] : [612, 792];
  const objects: string[] = [];
  objects[1] = "<< /Type /Catalog /Pages 2 0 R >>";
  objects[3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  const kids: string[] = [];
  for (let page = 0; page < pages; page += 1) {
    const at = 4 + page * 2;
    kids.push(`${at} 0 R`);
    const lines = Array.from({ length: 24 }, (_, i) => `BT /F1 10 Tf 60 ${height - 120 - i * 20} Td (Line ${i + 1} of what the paper says, in words that are invented.) Tj ET`).join("\n");
    const text = `BT /F1 18 Tf 60 ${height - 80} Td (${title}, page ${page + 1} of ${pages}) Tj ET\n${lines}`;
    objects[at] = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${at + 1} 0 R >>`;
    objects[at + 1] = `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  }
  objects[2] = `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages} >>`;
  let body = "%PDF-1.4\n";
  const offsets: number[] = [];
  for (let i = 1; i < objects.length; i += 1) {
    offsets[i] = body.length;
    body += `${i} 0 obj\n${objects[i]}\nendobj\n`;
  }
  const xref = body.length;
  body += `xref\n0 ${objects.length}\n0000000000 65535 f \n${offsets.slice(1).map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")}trailer\n<< /Size ${objects.length} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return btoa(body);
}
