//! A mapped file of employers.

use super::{
    Field, MappedEmployer, MappedOptions, Mapping,
    row::{Cells, Reader},
};
use crate::{
    Code, Progress, ReadError, Table,
    table::{Drafts, gathered},
};

/// Reads employers and hands each to `take`. A row needs a name; two rows of one name are two sites or contacts, and are both given.
///
/// # Errors
/// [`ReadError::NotMapped`] when the name is not mapped, [`ReadError::Cancelled`], and those of `take`.
pub fn each_employer<E: From<ReadError>>(
    table: &Table,
    mapping: &Mapping,
    options: &MappedOptions,
    progress: &mut Progress<'_>,
    take: impl FnMut(MappedEmployer) -> Result<(), E>,
) -> Result<Drafts<()>, E> {
    let reader = Reader::new(table, mapping, options);
    reader.require(&[Field::EmployerName])?;
    reader.read_each(progress, employer, take)
}

/// The same, all of them at once.
///
/// # Errors
/// As [`each_employer`].
pub fn read_employers(
    table: &Table,
    mapping: &Mapping,
    options: &MappedOptions,
    progress: &mut Progress<'_>,
) -> Result<Drafts<MappedEmployer>, ReadError> {
    gathered(|take| each_employer(table, mapping, options, progress, take))
}

fn employer(cells: &mut Cells<'_, '_>) -> Option<MappedEmployer> {
    let Some(name) = cells.text(Field::EmployerName) else {
        let message = "The row has no employer's name. Fill it in.";
        cells.leave_out(Field::EmployerName, Code::NameMissing, message);
        return None;
    };
    cells.subject.clone_from(&name);
    Some(MappedEmployer {
        name,
        industry: cells.text(Field::Industry),
        cluster: cells.text(Field::Cluster),
        phone: cells.phone(Field::EmployerPhone),
        website: cells.text(Field::Website),
        site: cells.text(Field::Site),
        street: cells.text(Field::Street),
        city: cells.text(Field::City),
        state: cells.text(Field::State),
        zip: cells.zip(Field::Zip),
        contact_name: contact_name(cells),
        contact_title: cells.text(Field::ContactTitle),
        contact_phone: cells.phone(Field::ContactPhone),
        contact_email: cells.email(Field::ContactEmail),
        supervisor: cells.text(Field::Supervisor),
        supervisor_phone: cells.phone(Field::SupervisorPhone),
        supervisor_email: cells.email(Field::SupervisorEmail),
        signatory: cells.text(Field::Signatory),
        signatory_email: cells.email(Field::SignatoryEmail),
        stage: cells.text(Field::Stage),
        last_contact: cells.day_gone_by(Field::LastContact),
        insurer: cells.text(Field::Insurer),
        policy: cells.text(Field::Policy),
        insurance_expiry: cells.date(Field::InsuranceExpiry),
        contact_cap: cells.count(Field::ContactCap),
        notes: cells.text(Field::Notes),
        line: cells.line(),
    })
}

fn contact_name(cells: &Cells<'_, '_>) -> Option<String> {
    cells.text(Field::ContactName).or_else(|| {
        let parts = [Field::ContactGivenName, Field::ContactFamilyName].map(|field| cells.text(field));
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        (!name.is_empty()).then_some(name)
    })
}
