fn main() {
    tauri_build::build();
    // WebKit links SQLite too: without this its calls would land in our encrypted build.
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo:rustc-link-arg-bins=-Wl,--exclude-libs,ALL");
    }
}
