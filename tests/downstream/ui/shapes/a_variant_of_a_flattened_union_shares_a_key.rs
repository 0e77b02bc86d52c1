use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "kind")]
enum Figure {
    Nothing,
    Circle {
        #[api(alias = "id")]
        radius: f64,
    },
}

#[derive(ApiModel)]
struct Drawing {
    id: String,
    #[api(flatten)]
    figure: Option<Figure>,
}

fn main() {}
