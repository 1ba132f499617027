//! Small structs that stand in several columns, so that lists can sort and filter by them.

use domain::{
    address::{Address, Point},
    opportunity::Pay,
};

use crate::{
    Error, Result,
    column::{ToColumn, Value},
    row::Cells,
};

/// A part of a noun that takes more than one column.
pub trait Flat: Sized {
    fn put(&self, values: &mut Vec<Value>) -> Result<()>;
    fn take(cells: &mut Cells<'_>) -> Result<Self>;
}

impl Flat for Address {
    fn put(&self, values: &mut Vec<Value>) -> Result<()> {
        let Address { street, city, state, zip } = self;
        for part in [street, city, state, zip] {
            values.push(part.to_column()?);
        }
        Ok(())
    }

    fn take(cells: &mut Cells<'_>) -> Result<Self> {
        Ok(Self { street: cells.take()?, city: cells.take()?, state: cells.take()?, zip: cells.take()? })
    }
}

impl Flat for Option<Point> {
    fn put(&self, values: &mut Vec<Value>) -> Result<()> {
        values.push(self.map(|point| point.latitude).to_column()?);
        values.push(self.map(|point| point.longitude).to_column()?);
        Ok(())
    }

    fn take(cells: &mut Cells<'_>) -> Result<Self> {
        match (cells.take()?, cells.take()?) {
            (Some(latitude), Some(longitude)) => Ok(Some(Point { latitude, longitude })),
            (None, None) => Ok(None),
            _ => Err(Error::Shape { what: "a point with one coordinate".into() }),
        }
    }
}

impl Flat for Pay {
    fn put(&self, values: &mut Vec<Value>) -> Result<()> {
        let Pay { paid, cents_per_hour, period } = self;
        values.push(paid.to_column()?);
        values.push(cents_per_hour.to_column()?);
        values.push(period.to_column()?);
        Ok(())
    }

    fn take(cells: &mut Cells<'_>) -> Result<Self> {
        Ok(Self { paid: cells.take()?, cents_per_hour: cells.take()?, period: cells.take()? })
    }
}

/// As `row!`, with parts that take several columns; those stand last.
macro_rules! flat_row {
    (
        $type:ident in $table:literal, tag $tag:literal { $($field:ident),+ $(,)? }
        flat { $($part:ident [$($column:literal),+]),+ $(,)? }
        $(search |$me:ident| $text:expr)?
    ) => {
        impl $crate::row::Row for $type {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field),)+ $($($column),+),+];
            const TAG: &'static str = $tag;

            fn id(&self) -> ::uuid::Uuid { self.id.0 }

            fn to_values(&self) -> $crate::Result<Vec<$crate::column::Value>> {
                let $type { $($field,)+ $($part),+ } = self;
                let mut values = vec![$($crate::column::ToColumn::to_column($field)?),+];
                $($crate::rows::flat::Flat::put($part, &mut values)?;)+
                Ok(values)
            }

            fn from_row(row: &::rusqlite::Row<'_>) -> $crate::Result<Self> {
                let mut cells = $crate::row::Cells::of::<Self>(row);
                Ok($type {
                    $($field: cells.take()?,)+
                    $($part: $crate::rows::flat::Flat::take(&mut cells)?),+
                })
            }

            $(fn search_text(&self) -> Option<String> {
                let $me = self;
                Some($text)
            })?
        }
    };
}
pub(crate) use flat_row;
