use model_core::ApiModel;

macro_rules! model {
    ($name:ident { $($field:ident: $ty:ty = $limit:literal, $check:expr;)* }) => {
        #[derive(ApiModel, Debug)]
        #[api(rule(|model| model.total() > 0, message = "must not be empty"))]
        struct $name {
            $(
                #[api(maximum = $limit, check = $check)]
                $field: $ty,
            )*
        }

        impl $name {
            fn total(&self) -> i64 {
                [$(i64::from(self.$field)),*].iter().sum()
            }
        }
    };
}

// Where an attribute comes from the one who calls, and the rest from the macro.
macro_rules! with {
    ($(#[$on_struct:meta])* $name:ident { $($(#[$on_field:meta])* $field:ident: $ty:ty,)* }) => {
        #[derive(ApiModel, Debug)]
        $(#[$on_struct])*
        struct $name {
            $($(#[$on_field])* $field: $ty,)*
        }
    };
}

model! { Counts {
    low: i32 = 5, |low| *low % 2 == 0;
    high: u8 = 9, is_small;
} }

with! {
    #[api(rule(|limits| limits.size > 1))]
    Limits {
        #[api(minimum = 1, check = |size| *size != 7)]
        size: i32,
        #[api(default = "all", min_length = 1)]
        scope: Option<String>,
        #[api(default)]
        retries: i32,
    }
}

fn is_small(value: &u8) -> bool {
    *value < 9
}


fn main() {
    let counts = Counts::builder().low(7).high(9).build().unwrap_err();
    assert_eq!(counts.len(), 3, "{counts}");
    let limits = Limits::builder().size(7).build().unwrap_err();
    assert_eq!(limits.len(), 1, "{limits}");
}
