//! OneRoster 1.2, and guardians from either side.

use imports::{Code, Severity, oneroster::Version};

use super::small::{Files, MANIFEST, told};

const USERS_1_2: &str = "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\n\
    u1,,,true,wchen,{SIS:910001},Wei,Chen,,,,,,,12,,,,Winnie,,,s1,she/her\n\
    u2,,,true,apetrov,,Ana,Petrov,,910002,,,,g1,11,,,,,,,,\n\
    g1,,,true,,,Olga,Petrov,,,olga@m.example,,,,,,,,,,,,\n\
    t9,,,true,tt,,Tom,Teach,,,,,,,,,,,,,,,\n";
const ROLES: &str = "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n\
    r1,,,u1,primary,student,,,s1,\nr2,,,u2,secondary,student,,,s1,\nr3,,,u2,primary,student,,,s2,\n\
    r4,,,g1,primary,parent,,,s2,\nr5,,,t9,primary,teacher,,,s1,\nr6,,,u1,primary,student,2024-08-01,2025-06-01,s2,\n";

fn newer() -> Files {
    let manifest = MANIFEST.replace("oneroster.version,1.1", "oneroster.version,1.2") + "file.roles,bulk\n";
    Files::sound().with("users.csv", USERS_1_2).with("roles.csv", ROLES).with("manifest.csv", manifest)
}

#[test]
fn roles_of_1_2_say_who_is_a_student_and_where() {
    let roster = newer().read();
    assert_eq!(told(&roster.problems), []);
    assert_eq!(roster.version, Version::V1_2);
    let [wei, ana] = &roster.students[..] else { panic!("{:?}", roster.students) };
    assert_eq!(wei.local_id.as_deref(), Some("910001"), "from userIds when there is no identifier");
    assert_eq!(
        (wei.preferred_given_name.as_deref(), wei.pronouns.as_deref()),
        (Some("Winnie"), Some("she/her"))
    );
    assert_eq!(
        (wei.school_roster_id.as_deref(), wei.other_school_roster_ids.len()),
        (Some("s1"), 0),
        "a role that is over counts no more"
    );
    assert_eq!(
        (ana.school_roster_id.as_deref(), ana.other_school_roster_ids.as_slice()),
        (Some("s2"), &["s1".to_owned()][..])
    );
    assert_eq!(
        (ana.guardian_roster_ids.as_slice(), roster.guardians[0].relation.as_str()),
        (&["g1".to_owned()][..], "parent")
    );
}

#[test]
fn the_columns_are_right_when_the_manifest_says_another_version() {
    let roster = newer().spoil("manifest.csv", "version,1.2", "version,1.1").read();
    assert_eq!(roster.version, Version::V1_2);
    assert_eq!(
        told(&roster.problems),
        [("manifest.csv", Some(1), Some("value"), Code::ManifestDisagrees, Severity::Repaired)]
    );
}

#[test]
fn a_role_of_nobody_is_told() {
    let roster = newer().spoil("roles.csv", "r5,,,t9", "r5,,,t7").read();
    let told = told(&roster.problems);
    assert!(
        told.contains(&("roles.csv", Some(6), Some("userSourcedId"), Code::UserUnknown, Severity::Repaired)),
        "{told:?}"
    );
}

#[test]
fn a_guardian_who_names_the_student_is_tied_to_them_once() {
    let roster = Files::sound().spoil("users.csv", ",g1,12", ",,12").read();
    assert_eq!(roster.students[0].guardian_roster_ids, ["g1"]);
    assert_eq!(roster.guardians[0].student_roster_ids, ["u1"]);
    let nobodys =
        Files::sound().spoil("users.csv", ",g1,12", ",,12").spoil("users.csv", ",u1,,", ",,,").read();
    assert!(nobodys.guardians.is_empty(), "a guardian of nobody is of no use");
}
