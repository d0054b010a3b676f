//! Programs that use the derives, and the errors that the compiler reports for them.
