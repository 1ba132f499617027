import { CheckField } from "@/components/fields/CheckField";
import { Pair } from "@/components/fields/Pair";
import { SelectField } from "@/components/fields/SelectField";
import { TextField } from "@/components/fields/TextField";
import type { Pay, PayPeriod } from "@/ipc/generated";
import { payPeriodWords } from "@/ipc/words";

interface PayFieldsProps {
  pay: Pay;
  onChange(pay: Pay): Promise<string | undefined>;
}

/** Whether the employer pays, how much and how often. */
export function PayFields({ pay, onChange }: PayFieldsProps) {
  return (
    <div className="stack">
      <CheckField label="Paid by the employer" checked={pay.paid} onChange={(paid) => void onChange({ ...pay, paid, cents_per_hour: paid ? pay.cents_per_hour : null })} />
      {pay.paid && (
        <Pair>
          <TextField label="Dollars an hour" type="number" value={pay.cents_per_hour === null ? "" : String(pay.cents_per_hour / 100)} onCommit={(value) => onChange({ ...pay, cents_per_hour: value === "" ? null : Math.round(Number(value) * 100) })} />
          <SelectField label="Paid" value={pay.period ?? ""} empty="Not said yet" options={Object.entries(payPeriodWords).map(([value, label]) => ({ value, label }))} onChange={(period) => void onChange({ ...pay, period: (period || null) as PayPeriod | null })} />
        </Pair>
      )}
    </div>
  );
}
