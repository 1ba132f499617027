//! The fields that columns can fill: what a person reads, what a cell must look like, and the names that
//! Infinite Campus, PowerSchool, Microsoft SDS, plain English and Spanish lists give the column.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Target, names::fold_plain};

/// What a cell of the field looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    Text,
    Number,
    Money,
    Date,
    Grade,
    YesNo,
    Email,
    Phone,
    Zip,
    Schedule,
    /// Days of the week, without hours.
    Days,
    /// A time of day.
    Time,
}

/// A field as a screen offers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct FieldInfo {
    pub field: Field,
    pub label: String,
    pub shape: Shape,
}

macro_rules! fields {
    ($($field:ident $label:literal $shape:ident [$($target:ident)+] $($name:literal)+;)+) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum Field { $($field),+ }

        impl Field {
            pub const ALL: &'static [Self] = &[$(Self::$field),+];

            pub fn label(self) -> &'static str {
                match self { $(Self::$field => $label),+ }
            }

            pub fn shape(self) -> Shape {
                match self { $(Self::$field => Shape::$shape),+ }
            }

            pub fn belongs_to(self, target: Target) -> bool {
                match self { $(Self::$field => [$(Target::$target),+].contains(&target)),+ }
            }

            /// Small letters, no signs, no accents.
            /// As the mapping file and the screen call it, written as headers are compared.
            pub(super) fn own_names(self) -> [String; 2] {
                match self { $(Self::$field => [fold_plain(stringify!($field)), fold_plain($label)]),+ }
            }

            pub(super) fn names(self) -> &'static [&'static str] {
                match self { $(Self::$field => &[$($name),+]),+ }
            }
        }
    };
}

fields! {
    LocalId "Student number" Text [Students] "studentnumber" "studentid" "localid" "localstudentid" "stateid" "identifier"
        "idnumber" "id" "sisid" "pupilnumber" "permid" "matricula" "numerodeestudiante" "stunum" "stuid" "localstudentnumber";
    RosterId "Roster id" Text [Students] "sourcedid" "rosterid" "personid" "studentsourcedid" "dcid" "guid";
    GivenName "First name" Text [Students] "firstname" "givenname" "first" "fname" "legalfirstname" "nombre" "studentfirstname" "nombres" "primernombre";
    MiddleName "Middle name" Text [Students] "middlename" "middle" "mi" "middleinitial" "segundonombre" "mname";
    FamilyName "Last name" Text [Students] "lastname" "familyname" "surname" "last" "lname" "legallastname" "apellido" "apellidos";
    FullName "Full name" Text [Students] "name" "fullname" "studentname" "student" "lastfirst" "lastnamefirstname" "nombrecompleto";
    PreferredName "Preferred name" Text [Students] "preferredname" "preferredfirstname" "nickname" "preferredgivenname" "goesby" "chosenname" "alias" "apodo";
    Pronouns "Pronouns" Text [Students] "pronouns" "pronombres";
    BirthDate "Birth date" Date [Students] "birthdate" "dob" "dateofbirth" "birthday" "fechadenacimiento" "birthdt";
    Sex "Sex" Text [Students] "sex" "gender" "sexo" "genero" "legalgender" "legalsex";
    Ethnicity "Race and ethnicity" Text [Students] "race" "ethnicity" "raceethnicity" "federalrace" "fedrace" "etnia" "raza";
    Hispanic "Hispanic or Latino" YesNo [Students] "hispanic" "hispaniclatino" "hispanicorlatino" "hispanicethnicity" "hispano";
    Grade "Grade" Grade [Students] "grade" "gradelevel" "gradelvl" "currentgrade" "yearlevel" "grado" "gr" "gradeyear" "classlevel" "classification";
    School "School" Text [Students] "school" "schoolname" "schoolid" "schoolsisid" "building" "campus" "calschoolname" "schname" "schoolnumber" "homeschool" "escuela" "calendarname" "currentschool" "attendingschool";
    Pathway "Pathway" Text [Students Opportunities] "pathway" "careerpathway" "program" "programofstudy" "ctepathway" "careerinterest" "careerarea" "pathways" "cluster" "careercluster" "ruta" "areaofinterest";
    StudentEmail "E-mail" Email [Students] "email" "studentemail" "emailaddress" "schoolemail" "correo" "correoelectronico" "mail" "contactemail" "username";
    StudentPhone "Phone" Phone [Students] "phone" "studentphone" "cell" "cellphone" "mobile" "phonenumber" "homephone" "telefono" "celular" "studentcell" "telephone" "householdphonenumber" "studentcellphone";
    GuardianName "Parent or guardian" Text [Students] "guardian" "guardianname" "parent" "parentname" "parentguardian" "parentguardianname" "mother" "contact1name" "guardian1name" "guardian1" "parent1" "parent1name" "guardianfullname" "padres" "nombredelpadre" "tutor" "parents" "contact1" "emergencycontact";
    GuardianRelation "Parent's relation" Text [Students] "relationship" "guardianrelationship" "relation" "parentrelationship" "contact1relationship" "parentesco" "guardian1relationship";
    GuardianPhone "Parent's phone" Phone [Students] "guardianphone" "parentphone" "guardian1phone" "parent1phone" "guardiancell" "parentcell" "motherphone" "contact1phone" "parentguardianphone" "telefonodelpadre" "guardianphonenumber" "parentphonenumber";
    GuardianEmail "Parent's e-mail" Email [Students] "guardianemail" "parentemail" "guardian1email" "parent1email" "contact1email" "parentguardianemail" "correodelpadre" "guardianemailaddress" "parentemailaddress";
    GuardianLanguage "Parent's language" Text [Students] "guardianlanguage" "parentlanguage" "contactlanguage" "preferredlanguage" "correspondencelanguage" "languageofcorrespondence" "guardian1language";
    Guardian2Name "Second parent or guardian" Text [Students] "guardian2" "guardian2name" "parent2" "parent2name" "father" "contact2name" "contact2";
    Guardian2Phone "Second parent's phone" Phone [Students] "guardian2phone" "parent2phone" "fatherphone" "contact2phone";
    Guardian2Email "Second parent's e-mail" Email [Students] "guardian2email" "parent2email" "contact2email";
    HomeLanguage "Home language" Text [Students] "homelanguage" "language" "homeprimarylanguage" "primarylanguage" "nativelanguage" "languagespokenathome" "idioma" "idiomadelhogar" "languagecode" "homelang";
    Iep "IEP" YesNo [Students] "iep" "specialed" "specialeducation" "sped" "disability" "hasiep" "swd" "iepstatus" "iepflag" "spedflag" "specialedstatus";
    EnglishLearner "English learner" YesNo [Students] "el" "ell" "englishlearner" "lep" "esl" "elstatus" "englishlanguagelearner" "ellstatus" "lepstatus" "ml" "multilinguallearner";
    LowIncome "Low income" YesNo [Students] "lowincome" "frl" "freereducedlunch" "freeandreducedlunch" "economicallydisadvantaged" "econdisadv" "lunchstatus" "ses" "freereduced" "bajosingresos" "economicdisadvantage";
    Homeless "Homeless" YesNo [Students] "homeless" "mckinneyvento" "homelessstatus";
    FosterCare "Foster care" YesNo [Students] "fostercare" "foster" "infostercare";
    Nontraditional "Nontraditional field" YesNo [Students] "nontraditional" "nontrad" "nontraditionalfield" "nontraditionalfields" "preparingfornontraditionalfields" "nontraditionalstudent" "nontraditionalcareer";
    SingleParent "Single parent" YesNo [Students] "singleparent" "singleparents" "singleparentstatus" "singlepregnant" "singleparentpregnant";
    OutOfWorkforce "Out of workforce" YesNo [Students] "outofworkforce" "outofworkforceindividual" "outofworkforceindividuals" "displacedhomemaker";
    Military "Parent on active duty" YesNo [Students] "military" "activeduty" "militaryfamily" "militaryconnected" "parentmilitary";
    Concentrator "CTE concentrator" YesNo [Students] "concentrator" "cteconcentrator" "isconcentrator" "perkinsconcentrator" "concentratorstatus" "cteconcentratorflag" "cteconcentratorstatus";
    GraduatedOn "Graduated on" Date [Students] "graduatedon" "graduationdate" "dategraduated" "graddate" "dateofgraduation" "diplomadate" "graduated" "fechadegraduacion";
    Counselor "Counselor" Text [Students] "counselor" "counselorname" "schoolcounselor" "guidancecounselor" "consejero" "advisor";
    CareerGoal "Career goal" Text [Students] "careergoal" "goal" "careerobjective" "careerplan" "metaprofesional" "careeraspiration";
    Transport "Transport" Text [Students] "transport" "transportation" "travel" "hascar" "drives" "transporte" "modeoftransportation" "gettingthere";

    EmployerName "Employer" Text [Employers Opportunities] "employer" "employername" "company" "companyname" "business" "businessname" "organization" "organizationname" "name" "partner" "partnername" "host" "firm" "empresa" "account" "accountname" "orgname" "empleador" "worksite" "hostemployer";
    Industry "Industry" Text [Employers] "industry" "sector" "businesstype" "typeofbusiness" "naics" "industria" "category" "field";
    Cluster "Career cluster" Text [Employers] "cluster" "careercluster" "careerarea" "pathway" "careerfield";
    EmployerPhone "Phone" Phone [Employers] "phone" "telephone" "mainphone" "companyphone" "businessphone" "phonenumber" "officephone" "telefono" "employerphone" "tel";
    Website "Website" Text [Employers] "website" "url" "web" "webpage" "homepage" "sitioweb" "webaddress" "companywebsite";
    ContactName "Contact" Text [Employers] "contact" "contactname" "contactperson" "primarycontact" "maincontact" "poc" "contacto" "pointofcontact" "contactfullname" "representative";
    ContactGivenName "Contact's first name" Text [Employers] "contactfirstname" "firstname" "contactfirst" "first";
    ContactFamilyName "Contact's last name" Text [Employers] "contactlastname" "lastname" "contactlast" "last";
    ContactTitle "Contact's title" Text [Employers] "contacttitle" "title" "jobtitle" "position" "role" "cargo" "contactposition";
    ContactPhone "Contact's phone" Phone [Employers] "contactphone" "directphone" "cell" "cellphone" "mobile" "contactcell" "directline" "contactphonenumber";
    ContactEmail "Contact's e-mail" Email [Employers] "contactemail" "email" "emailaddress" "correo" "correoelectronico" "contactemailaddress" "mail";
    Supervisor "Supervisor" Text [Employers Opportunities] "supervisor" "supervisorname" "worksitesupervisor" "mentor" "mentorname" "sitesupervisor" "internsupervisor";
    SupervisorPhone "Supervisor's phone" Phone [Employers] "supervisorphone" "mentorphone";
    SupervisorEmail "Supervisor's e-mail" Email [Employers] "supervisoremail" "mentoremail";
    Signatory "Who signs" Text [Employers] "signatory" "signer" "authorizedsigner" "signedby" "authorizedsignatory" "signatoryname";
    SignatoryEmail "Signer's e-mail" Email [Employers] "signatoryemail" "signeremail";
    Stage "Stage" Text [Employers] "stage" "status" "partnerstatus" "employerstatus" "relationship" "engagement" "estado";
    LastContact "Last contact" Date [Employers] "lastcontact" "lastcontacted" "datelastcontacted" "lastcontactdate" "lastactivity";
    Insurer "Insurer" Text [Employers] "insurer" "insurance" "insurancecompany" "carrier" "insurancecarrier" "workerscompcarrier" "workerscompensationcarrier" "aseguradora" "insuranceprovider";
    Policy "Policy number" Text [Employers] "policy" "policynumber" "insurancepolicy" "policyno" "insurancepolicynumber";
    InsuranceExpiry "Insurance expires" Date [Employers] "insuranceexpiry" "insuranceexpires" "insuranceexpiration" "policyexpiration" "coiexpiration" "coiexpires" "expirationdate" "insuranceexpirationdate" "policyexpires" "certificateexpires";
    ContactCap "Contact cap" Number [Employers] "contactcap" "maxcontacts" "contactlimit" "mostcontacts";

    Site "Site" Text [Employers Opportunities] "site" "sitename" "location" "worklocation" "branch" "worksitename" "locationname" "sitio";
    Street "Street" Text [Students Employers] "street" "address" "streetaddress" "address1" "addressline1" "mailingaddress" "homeaddress" "direccion" "addr" "siteaddress" "addressstreet" "homestreet" "calle" "worksiteaddress";
    City "City" Text [Students Employers] "city" "town" "ciudad" "homecity" "sitecity" "addresscity" "municipality" "mailingcity";
    State "State" Text [Students Employers] "state" "st" "province" "homestate" "sitestate" "addressstate" "mailingstate";
    Zip "ZIP code" Zip [Students Employers] "zip" "zipcode" "postalcode" "postcode" "homezip" "sitezip" "codigopostal" "addresszip" "mailingzip" "zip5";

    OpportunityTitle "Title" Text [Opportunities] "title" "opportunity" "opportunitytitle" "position" "positiontitle" "jobtitle" "job" "role" "internshiptitle" "opportunityname" "titulo" "puesto" "placementtitle";
    Kind "Kind of experience" Text [Opportunities] "kind" "type" "experience" "experiencetype" "kindofexperience" "opportunitytype" "wbltype" "typeofexperience" "tipo" "placementtype" "category" "activitytype";
    Starts "Starts" Date [Opportunities] "start" "startdate" "starts" "begindate" "from" "begins" "firstday" "fechadeinicio" "beginning";
    Ends "Ends" Date [Opportunities] "end" "enddate" "ends" "to" "finishdate" "until" "lastday" "fechadefin" "finish";
    Weekly "Days and hours" Schedule [Opportunities] "schedule" "weeklyschedule" "daysandhours" "days" "hours" "workschedule" "daystimes" "daysandtimes" "weeklyblocks" "meetingtimes" "times" "when" "availability" "horario" "dayshours" "shift";
    Days "Days" Days [Opportunities] "weekdays" "day" "dayofweek" "daysofweek" "daysoftheweek" "workdays" "workingdays" "meetingdays" "dias" "diasdelasemana";
    StartTime "Start time" Time [Opportunities] "starttime" "timestart" "startingtime" "begintime" "fromtime" "timefrom" "timein" "starthour" "horainicio" "horadeinicio";
    EndTime "End time" Time [Opportunities] "endtime" "timeend" "endingtime" "finishtime" "totime" "timeto" "timeout" "endhour" "horafin" "horadefin";
    Seats "Seats" Number [Opportunities] "seats" "slots" "openings" "numberofpositions" "positions" "capacity" "numberofstudents" "students" "spots" "plazas" "numberofopenings" "positionsavailable" "vacancies" "maxstudents";
    Hours "Total hours" Number [Opportunities] "totalhours" "requiredhours" "hoursrequired" "hourstotal" "experiencehours" "horas" "contacthours";
    Paid "Paid" YesNo [Opportunities] "paid" "ispaid" "paidunpaid" "compensated" "compensation" "pagado" "paidinternship";
    Wage "Wage" Money [Opportunities] "wage" "hourlywage" "pay" "payrate" "hourlyrate" "rate" "salary" "salario" "wageperhour" "hourlypay" "stipend";
    Requirements "Requirements" Text [Opportunities] "requirements" "prerequisites" "qualifications" "requisitos" "needs" "skills" "requiredskills";
    Hazards "Hazards" Text [Opportunities] "hazards" "hazard" "hazardous" "hazardouswork" "safety" "risks" "hazardousoccupations" "safetynotes";
    Tasks "Tasks" Text [Opportunities] "tasks" "duties" "description" "jobdescription" "responsibilities" "descripcion" "summary" "tareas";
    Notes "Notes" Text [Employers] "notes" "comments" "note" "comment" "notas" "remarks" "memo";
}

impl Field {
    pub(super) fn info(self) -> FieldInfo {
        FieldInfo { field: self, label: self.label().to_owned(), shape: self.shape() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_means_one_field_of_a_target() {
        for target in [Target::Students, Target::Employers, Target::Opportunities] {
            let mut seen = std::collections::HashMap::new();
            for field in Field::ALL.iter().filter(|field| field.belongs_to(target)) {
                for name in field.names() {
                    let first = seen.insert(*name, *field);
                    assert!(first.is_none(), "{name} means {first:?} and {field:?} of {target:?}");
                }
            }
        }
    }

    #[test]
    fn names_are_written_as_headers_are_compared() {
        for name in Field::ALL.iter().flat_map(|field| field.names()) {
            assert_eq!(fold_plain(name), *name);
        }
    }
}
