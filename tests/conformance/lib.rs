//! One list of cases, run against every framework.
