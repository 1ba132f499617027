use crate::{call::Call, error::*};
pub fn gap<A, R>(_: &Call<'_>, _: A) -> Result<R> {
    Err(AppError::no_office())
}
