-- When a paper went out and when it came back; its state says only which came last.

ALTER TABLE papers ADD COLUMN sent_on TEXT;
ALTER TABLE papers ADD COLUMN returned_on TEXT;
