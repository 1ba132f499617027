//! Drives the real window through WebKitWebDriver.
