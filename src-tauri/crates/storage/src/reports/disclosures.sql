SELECT d.at AS at, json_array_length(d.student_ids) AS students,
  (SELECT s.family_name || ', ' || coalesce(nullif(trim(s.preferred_name), ''), trim(s.given_name)) FROM students s
   WHERE s.id = unhex(replace(d.student_ids ->> 0, '-', ''))) AS student,
  d.what, d.recipient, d.purpose, d.author, d.position, NULL AS kind, NULL AS paper
FROM disclosures d
WHERE ?1 IS NULL OR EXISTS (SELECT 1 FROM json_each(d.student_ids) WHERE value = ?2)
UNION ALL
SELECT p.printed_at, 1, s.family_name || ', ' || coalesce(nullif(trim(s.preferred_name), ''), trim(s.given_name)),
  '', e.name || ' and the family', 'Placement ' || pl.number, p.printed_by, '', p.kind, p.number
FROM papers p
JOIN placements pl ON pl.id = p.placement_id
JOIN students s ON s.id = pl.student_id
JOIN employers e ON e.id = pl.employer_id
WHERE ?1 IS NULL OR pl.student_id = ?1
ORDER BY 1 DESC, 3
