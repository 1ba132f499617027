import { useId } from "react";
import type { Rating, Skill, SkillRating } from "@/ipc/generated";
import { ratingWords, skillWords } from "@/ipc/words";
import css from "@/features/placements/placement.module.css";

const skills = Object.keys(skillWords) as Skill[];
const scale = Object.keys(ratingWords) as Rating[];

/** The ten skills, each with four ratings; arrows choose, a second click takes the rating back. */
export function RatingTable({ ratings, onChange, error }: { ratings: readonly SkillRating[]; onChange(ratings: SkillRating[]): void; error?: string | undefined }) {
  const group = useId();
  const rate = (skill: Skill, rating: Rating | null) => {
    const others = ratings.filter((one) => one.skill !== skill);
    const all = rating === null ? others : [...others, { skill, rating }];
    onChange(all.toSorted((a, b) => skills.indexOf(a.skill) - skills.indexOf(b.skill)));
  };
  return (
    <div>
      <table className={css.ratings}>
        <thead><tr><th scope="col">Skill</th>{scale.map((rating) => <th key={rating} scope="col">{ratingWords[rating]}</th>)}</tr></thead>
        <tbody>
          {skills.map((skill, i) => {
            const given = ratings.find((one) => one.skill === skill)?.rating;
            return (
              <tr key={skill}>
                <th scope="row">{skillWords[skill]}</th>
                {scale.map((rating, j) => <td key={rating}><input type="radio" data-autofocus={i === 0 && (given ? given === rating : j === 0) ? true : undefined} name={`${group}-${skill}`} aria-label={`${skillWords[skill]}: ${ratingWords[rating]}`} checked={given === rating} onChange={() => rate(skill, rating)} onClick={() => given === rating && rate(skill, null)} /></td>)}
              </tr>
            );
          })}
        </tbody>
      </table>
      {error && <p className="danger cap" role="alert">{error}</p>}
    </div>
  );
}
