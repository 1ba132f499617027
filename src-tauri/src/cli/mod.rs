//! The command line: the window's use cases for a terminal, a scheduled task or a test.

mod arguments;
mod batch;
mod import_lines;
mod listing;
mod office;
mod opening;
mod output;
mod secret;
mod verbs;

use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;
use output::Output;

pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(asked) if !asked.use_stderr() => {
            // Help or the version, which were asked for.
            let _ = asked.print();
            return ExitCode::SUCCESS;
        }
        Err(wrong) => {
            let said = wrong.render().to_string();
            let json = std::env::args_os().any(|argument| argument == "--json");
            Output { json }.usage(said.trim_start_matches("error: ").trim_end());
            return ExitCode::FAILURE;
        }
    };
    let output = Output { json: arguments.json };
    match verbs::run(arguments, &output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            output.refusal(&error);
            ExitCode::FAILURE
        }
    }
}
