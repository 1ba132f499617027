//! The cells of a list, and what is pasted into them.

use serde_json::json;

use crate::{Outcome, Window};

impl Window {
    /// The focus goes to a cell, row and column counted from 1 without the check boxes.
    pub async fn to_the_cell(&self, row: usize, column: usize) -> Outcome {
        const FOCUS: &str = "document.querySelector('[role=grid] [tabindex=\"0\"]').focus()";
        self.script(FOCUS, vec![]).await?;
        self.press("Control+Home ArrowRight").await?;
        for _ in 1..row {
            self.press("ArrowDown").await?;
        }
        for _ in 1..column {
            self.press("ArrowRight").await?;
        }
        Ok(())
    }

    /// As if it was copied in a spreadsheet: by a key, since a page may not write there on its own.
    pub async fn put_on_clipboard(&self, text: &str) -> Outcome {
        const STAND_IN: &str = "const field = document.createElement('textarea'); field.id = 'spreadsheet'; field.value = arguments[0];
            document.body.append(field); field.focus(); field.select();";
        self.script(STAND_IN, vec![json!(text)]).await?;
        self.press("Control+c").await?;
        self.script("document.getElementById('spreadsheet').remove()", vec![]).await.map(|_| ())
    }
}
