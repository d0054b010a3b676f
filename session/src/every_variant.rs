//! For tests that must cover every variant of an enum.

/// A list with a value of each variant of `$of`. A variant that is not in it does not compile, so a
/// test over the list cannot miss a new one.
macro_rules! every_variant {
    ($of:ident: $(
        $variant:ident $(($($unnamed:expr),*))? $({ $($field:ident $(: $value:expr)?),* })?
    ),* $(,)?) => {{
        // Some variants are listed several times, with other fields.
        #[allow(unreachable_patterns)]
        let _ = |value: &$of| match value {
            $($of::$variant { .. } => {})*
        };
        vec![$($of::$variant $(($($unnamed),*))? $({ $($field $(: $value)?),* })?),*]
    }};
}

pub(crate) use every_variant;
