//! The columns of each file that are read, and other names they go by in real exports.

/// What is known of one file's columns.
pub(crate) struct Known {
    pub columns: &'static [&'static str],
    /// Another name, in small letters and without signs, with the column that it means.
    pub aliases: &'static [(&'static str, &'static str)],
    /// Without these the file cannot be read.
    pub required: &'static [&'static str],
    /// Without these something is not known, which is told.
    pub wanted: &'static [&'static str],
}

pub(crate) const ORGS: Known = Known {
    columns: &["sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId"],
    aliases: &[
        ("id", "sourcedId"),
        ("orgsourcedid", "sourcedId"),
        ("schoolname", "name"),
        ("orgtype", "type"),
    ],
    required: &["sourcedId", "name"],
    wanted: &["type"],
};

pub(crate) const SESSIONS: Known = Known {
    columns: &[
        "sourcedId",
        "status",
        "dateLastModified",
        "title",
        "type",
        "startDate",
        "endDate",
        "parentSourcedId",
        "schoolYear",
    ],
    aliases: &[("id", "sourcedId"), ("begindate", "startDate"), ("name", "title")],
    required: &["sourcedId", "startDate", "endDate"],
    wanted: &[],
};

pub(crate) const USERS: Known = Known {
    columns: &[
        "sourcedId",
        "status",
        "dateLastModified",
        "enabledUser",
        "orgSourcedIds",
        "role",
        "username",
        "userIds",
        "givenName",
        "familyName",
        "middleName",
        "identifier",
        "email",
        "sms",
        "phone",
        "agentSourcedIds",
        "grades",
        "password",
        "userMasterIdentifier",
        "resourceSourcedIds",
        "preferredGivenName",
        "preferredMiddleName",
        "preferredFamilyName",
        "primaryOrgSourcedId",
        "pronouns",
    ],
    aliases: &[
        ("id", "sourcedId"),
        ("usersourcedid", "sourcedId"),
        ("userid", "userIds"),
        ("firstname", "givenName"),
        ("lastname", "familyName"),
        ("surname", "familyName"),
        ("grade", "grades"),
        ("gradelevel", "grades"),
        ("orgsourcedid", "orgSourcedIds"),
        ("schoolsourcedid", "orgSourcedIds"),
        ("enabled", "enabledUser"),
        ("preferredname", "preferredGivenName"),
        ("preferredfirstname", "preferredGivenName"),
        ("preferredlastname", "preferredFamilyName"),
        ("agentsourcedid", "agentSourcedIds"),
        ("agents", "agentSourcedIds"),
        ("pwd", "password"),
        ("passwd", "password"),
        ("pass", "password"),
        ("studentnumber", "identifier"),
        ("emailaddress", "email"),
        ("mobile", "sms"),
        ("phonenumber", "phone"),
    ],
    required: &["sourcedId", "givenName", "familyName"],
    wanted: &["grades"],
};

pub(crate) const ROLES: Known = Known {
    columns: &[
        "sourcedId",
        "status",
        "dateLastModified",
        "userSourcedId",
        "roleType",
        "role",
        "beginDate",
        "endDate",
        "orgSourcedId",
        "userProfileSourcedId",
    ],
    aliases: &[
        ("id", "sourcedId"),
        ("userid", "userSourcedId"),
        ("orgsourcedids", "orgSourcedId"),
        ("startdate", "beginDate"),
    ],
    required: &["userSourcedId", "role"],
    wanted: &["orgSourcedId"],
};

pub(crate) const DEMOGRAPHICS: Known = Known {
    columns: &[
        "sourcedId",
        "status",
        "dateLastModified",
        "birthDate",
        "sex",
        "americanIndianOrAlaskaNative",
        "asian",
        "blackOrAfricanAmerican",
        "nativeHawaiianOrOtherPacificIslander",
        "white",
        "demographicRaceTwoOrMoreRaces",
        "hispanicOrLatinoEthnicity",
        "countryOfBirthCode",
        "stateOfBirthAbbreviation",
        "cityOfBirth",
        "publicSchoolResidenceStatus",
        "userSourcedId",
    ],
    aliases: &[
        ("id", "sourcedId"),
        ("userid", "userSourcedId"),
        ("studentsourcedid", "userSourcedId"),
        ("dob", "birthDate"),
        ("dateofbirth", "birthDate"),
        ("gender", "sex"),
    ],
    required: &[],
    wanted: &["birthDate"],
};

pub(crate) const CLASSES: Known = Known {
    columns: &[
        "sourcedId",
        "status",
        "dateLastModified",
        "title",
        "grades",
        "courseSourcedId",
        "classCode",
        "classType",
        "location",
        "schoolSourcedId",
        "termSourcedIds",
        "subjects",
        "subjectCodes",
        "periods",
    ],
    aliases: &[
        ("id", "sourcedId"),
        ("classsourcedid", "sourcedId"),
        ("name", "title"),
        ("period", "periods"),
        ("termsourcedid", "termSourcedIds"),
        ("terms", "termSourcedIds"),
        ("orgsourcedid", "schoolSourcedId"),
    ],
    required: &["sourcedId"],
    wanted: &["periods"],
};

pub(crate) const ENROLLMENTS: Known = Known {
    columns: &[
        "sourcedId",
        "status",
        "dateLastModified",
        "classSourcedId",
        "schoolSourcedId",
        "userSourcedId",
        "role",
        "primary",
        "beginDate",
        "endDate",
    ],
    aliases: &[
        ("id", "sourcedId"),
        ("classid", "classSourcedId"),
        ("userid", "userSourcedId"),
        ("studentsourcedid", "userSourcedId"),
        ("startdate", "beginDate"),
        ("sectionsourcedid", "classSourcedId"),
    ],
    required: &["classSourcedId", "userSourcedId"],
    wanted: &[],
};
