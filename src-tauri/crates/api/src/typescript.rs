//! The command table in TypeScript, for the window. A test keeps `ui/src/ipc/generated.ts` equal to it.

use std::{
    any::TypeId,
    collections::{BTreeMap, HashSet},
};

use ts_rs::{Config, TS, TypeVisitor};

use crate::commands::CommandInfo;

/// What changes without a row of its own.
const OTHER_TAGS: [&str; 2] = ["backup", "me"];

/// Collects the declarations of types and of all that they mention.
pub struct Declarations {
    config: Config,
    found: BTreeMap<String, String>,
    seen: HashSet<TypeId>,
}

impl Default for Declarations {
    fn default() -> Self {
        Self { config: Config::new().with_large_int("number"), found: BTreeMap::new(), seen: HashSet::new() }
    }
}

impl Declarations {
    /// The name to use for `T`, having collected what it stands for.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::visit_generics(self);
        T::name(&self.config)
    }

    /// The whole file.
    pub fn file(&self, commands: &[CommandInfo]) -> String {
        let mut text =
            String::from("// Generated from src-tauri/crates/api by `cargo test -p api`. Do not edit.\n\n");
        for declaration in self.found.values() {
            text.push_str("export ");
            text.push_str(declaration);
            text.push('\n');
        }
        let mut tags: Vec<String> = storage::OFFICE.tables.iter().map(|t| format!("\"{}\"", t.tag)).collect();
        tags.extend(OTHER_TAGS.iter().map(|t| format!("\"{t}\"")));
        text.push_str(&format!("export type Tag = {};\n", tags.join(" | ")));
        text.push_str("\nexport interface Commands {\n");
        for c in commands {
            text.push_str(&format!(
                "  /** {} */\n  {}: {{ args: {}; reply: {} }};\n",
                c.about, c.name, c.args_type, c.reply_type
            ));
        }
        text.push_str("}\n\nexport const jobs: ReadonlySet<keyof Commands> = new Set([");
        let jobs: Vec<String> =
            commands.iter().filter(|c| c.job).map(|c| format!("\"{}\"", c.name)).collect();
        text.push_str(&jobs.join(", "));
        text.push_str("]);\n");
        text
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(&self.config);
        let mut declaration = T::decl(&self.config);
        // Ids are branded, so that a student's id never passes for an employer's.
        if let Some(id) = name.strip_suffix("Id").filter(|_| declaration.ends_with("= string;")) {
            declaration = format!("type {name} = string & {{ readonly __of: \"{id}\" }};");
        }
        self.found.insert(name, declaration);
    }
}
